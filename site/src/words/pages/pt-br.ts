import type { PageWords } from "./types.ts";

export const ptBr: PageWords = {
  http: {
    lead: "Um servidor responde ao handshake de abertura com 101 ou com um dos outros status. Uma página não fica sabendo de nenhum: ela vê `open` ou 1006.",
    all: "Todos os status",
    others: "Outros status",
  },
  families: {
    title: "Qual código para a mesma coisa?",
    lead: "A mesma coisa tem um número diferente em cada lugar: um status HTTP antes de a conexão abrir, um código registrado depois disso, um privado em cada serviço. Aqui eles estão lado a lado.",
    page: (meaning) => `${meaning}: qual código?`,
    whatToSend: "O que enviar",
    sideBySide: "Lado a lado",
    services: "O que os serviços enviam",
    pairs: "Dois de cada vez",
    agreement: "por acordo",
  },
  vendorCode: {
    beside: "Ao lado dos códigos registrados",
    others: (vendor) => `Outros códigos de ${vendor}`,
    inRange: "Códigos desta faixa",
    rest: (from, to) =>
      `A regra vale para todo número de ${from} a ${to} que não esteja listado separadamente.`,
    byNumber: "Por número",
    byNumberLead: "Um número diz pouco sem o serviço que o enviou. Quem o tem na lista:",
  },
  elements: {
    title: "Códigos de fechamento na sua própria página",
    lead: "Dois elementos explicam um código de fechamento, ou dois lado a lado, onde você os colocar: um arquivo por idioma, menos de 10 KB comprimido e nenhuma requisição a ninguém.",
    attempt: "Experimente",
    snippet: "Para copiar",
    file: (name) =>
      `O arquivo é \`elements/${name}\` do pacote \`closewise\`; sirva-o do seu próprio servidor. Ele funciona sob uma Content-Security-Policy rigorosa. No cabeçalho e sem \`defer\`, nada salta enquanto a página carrega.`,
    attributes: "Atributos",
    attribute: {
      code: "o código de fechamento, de 0 a 65535",
      pair: "os dois códigos que são comparados",
      lang: "o idioma; sem ele, o da página",
    },
    style:
      "`::part(card)`, `::part(title)` e `::part(verdict)` aceitam estilos. `color-scheme` no elemento escolhe claro ou escuro; sem ele, decide o sistema do leitor.",
    fallback: "O que está entre as tags aparece onde o script não é executado.",
  },
};
