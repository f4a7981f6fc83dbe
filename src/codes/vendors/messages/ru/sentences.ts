import type { VendorMessages } from "../types.ts";

export const headings: VendorMessages["headings"] = {
  vendorCategory: "Коды закрытия поставщиков",
  registry: "Что реестр говорит об этом числе",
  vendorRule: "Правило самого поставщика",
  vendors: "Поставщики, которые используют это число",
  seeAlso: "См. также",
  reasons: "Что сказано словами",
  vendor: "Поставщик",
  code: "Код",
  name: "Собственное название",
  meaning: "Значение",
  codes: "Коды",
};

export const whenSeen: VendorMessages["whenSeen"] = {
  server: (vendor) =>
    `${vendor} отправляет его своим клиентам в кадре Close, по открытому соединению.`,
  client: (vendor) => `Клиент ${vendor} отправляет его в кадре Close.`,
  either: (vendor) => `Отправить его в кадре Close может любая из сторон соединения ${vendor}.`,
  local: (vendor) => `Клиент ${vendor} подставляет его сам; ни один кадр Close его не несёт.`,
  message: (vendor) => `Он стоит в сообщении ${vendor}, а не в кадре Close.`,
};

export const whenToUse: VendorMessages["whenToUse"] = (vendor) =>
  `Используйте его только внутри протокола ${vendor}. В других местах это число значит что-то иное или ничего.`;

export const byRange: VendorMessages["byRange"] = (vendor, from, to) =>
  `В списке ${vendor} этого числа нет; действует правило для диапазона от ${from} до ${to}.`;

export const verified: VendorMessages["verified"] = "Прочитано в источнике, указанном ниже.";
export const unverified: VendorMessages["unverified"] =
  "Не проверено: об этом сообщают пользователи, а в источнике самого поставщика мы этого не читали.";
export const waitIsOurs: VendorMessages["waitIsOurs"] =
  "Поставщик велит переподключиться; время ожидания — наша оценка.";

export const words: VendorMessages["words"] = {
  aspects: {
    meaning: "Что он говорит",
    phase: "Когда",
    authority: "Кто придаёт ему значение",
    sender: "Кто его отправляет",
    wire: "Передан или определён локально",
    page: "Что узнаёт страница",
    clean: "Чистое завершение",
    outcome: "Успех или ошибка",
    retry: "Нужно ли клиенту переподключаться?",
    fault: "Кто должен действовать",
  },
  phase: {
    opening: "во время открывающего рукопожатия",
    closing: "в конце соединения",
  },
  authority: {
    registry: "реестр IANA",
    agreement: "обе стороны, по договорённости",
    nobody: "никто",
    http: "стандарт HTTP",
    vendor: (name) => `${name}, для собственного протокола`,
  },
  sentBy: {
    server: "сервис",
    client: "клиент",
    either: "любая сторона",
    local: "никто: его подставляет библиотека клиента",
    message: "сервис, в собственном сообщении",
  },
  wire: {
    http: "ответ HTTP",
    local: "определён библиотекой",
    message: "внутри сообщения",
  },
  page: {
    told: "код и его причину",
    concluded: "код без причины",
    refused: "1006 без причины, каким бы ни был статус",
    opened: "событие `open`",
    nothing: "ничего об этом в событии закрытия",
  },
  yes: "да",
  no: "нет",
  contrast: (a, aValue, b, bValue) => `${a}: ${aValue}. ${b}: ${bValue}.`,
  alike: (value) => `Для обоих: ${value}.`,
  intro: (a, aGist, b, bGist) => `${a}: ${aGist}. ${b}: ${bGist}.`,
};
