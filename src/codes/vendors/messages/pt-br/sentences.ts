import type { VendorMessages } from "../types.ts";

export const headings: VendorMessages["headings"] = {
  vendorCategory: "Códigos de fechamento dos fornecedores",
  registry: "O que o registro diz do número",
  vendorRule: "A regra do próprio fornecedor",
  vendors: "Fornecedores que usam este número",
  seeAlso: "Veja também",
  reasons: "O que ele diz com palavras",
  vendor: "Fornecedor",
  code: "Código",
  name: "Nome original",
  meaning: "Significado",
  codes: "Códigos",
};

export const whenSeen: VendorMessages["whenSeen"] = {
  server: (vendor) =>
    `${vendor} o envia aos seus clientes em um quadro Close, em uma conexão aberta.`,
  client: (vendor) => `Um cliente de ${vendor} o envia em um quadro Close.`,
  either: (vendor) =>
    `Qualquer um dos lados de uma conexão ${vendor} pode enviá-lo em um quadro Close.`,
  local: (vendor) => `Um cliente de ${vendor} o deduz sozinho; nenhum quadro Close o leva.`,
  message: (vendor) => `Ele está em uma mensagem de ${vendor}, não em um quadro Close.`,
};

export const whenToUse: VendorMessages["whenToUse"] = (vendor) =>
  `Use-o apenas dentro do protocolo de ${vendor}. Fora dele, o número significa outra coisa, ou nada.`;

export const byRange: VendorMessages["byRange"] = (vendor, from, to) =>
  `${vendor} não lista este número; quem responde é a regra da faixa de ${from} a ${to}.`;

export const verified: VendorMessages["verified"] = "Lido na fonte indicada abaixo.";
export const unverified: VendorMessages["unverified"] =
  "Não verificado: usuários o relatam, e não o lemos na fonte do próprio fornecedor.";
export const waitIsOurs: VendorMessages["waitIsOurs"] =
  "O fornecedor manda reconectar-se; o tempo de espera é uma avaliação nossa.";

export const words: VendorMessages["words"] = {
  aspects: {
    meaning: "O que ele diz",
    phase: "Em que momento",
    authority: "Quem lhe dá um significado",
    sender: "Quem o envia",
    wire: "Enviado ou deduzido",
    page: "O que chega a uma página",
    clean: "Encerramento limpo",
    outcome: "Sucesso ou erro",
    retry: "O cliente deve se reconectar?",
    fault: "Quem precisa agir",
  },
  phase: {
    opening: "durante o handshake de abertura",
    closing: "no fim de uma conexão",
  },
  authority: {
    registry: "o registro da IANA",
    agreement: "os dois lados, por acordo",
    nobody: "ninguém",
    http: "o padrão HTTP",
    vendor: (name) => `${name}, para o seu próprio protocolo`,
  },
  sentBy: {
    server: "o serviço",
    client: "o cliente",
    either: "qualquer um dos lados",
    local: "ninguém: a biblioteca do cliente o gera por conta própria",
    message: "o serviço, em uma mensagem própria",
  },
  wire: {
    http: "uma resposta HTTP",
    local: "deduzido por uma biblioteca",
    message: "dentro de uma mensagem",
  },
  page: {
    told: "o código e o motivo",
    concluded: "o código, sem motivo",
    refused: "1006 sem motivo, qualquer que seja o status",
    opened: "o evento `open`",
    nothing: "nada dele no evento de fechamento",
  },
  yes: "sim",
  no: "não",
  contrast: (a, aValue, b, bValue) => `${a}: ${aValue}. ${b}: ${bValue}.`,
  alike: (value) => `Para os dois: ${value}.`,
  intro: (a, aGist, b, bGist) => `${a}: ${aGist}. ${b}: ${bGist}.`,
};
