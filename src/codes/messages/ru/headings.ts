import type { Messages } from "../types.ts";

export const headings = {
  category: "Коды закрытия WebSocket",
  description: "Описание",
  whenSeen: "Когда встречается",
  howToResolve: "Что делать",
  facts: "Коротко",
  retry: "Нужно ли клиенту переподключаться?",
  keyDifferences: "Главные различия",
  alike: "Что у них общего",
  whenToUseWhich: "Какой когда отправлять",
  whenToUse: "Когда отправлять",
  verdict: "Вывод",
  references: "Источники",
  neighbours: "Часто путают с",
  situation: "Ситуация",
  reason: "Почему",
  notThese: "Не подходят",
  alternatives: "Кроме случаев, когда",
  suggestedReason: "Предлагаемая причина",
  otherSideSees: "Что увидит другая сторона",
} satisfies Messages["headings"];
