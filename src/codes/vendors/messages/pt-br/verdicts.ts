import type { VendorMessages } from "../types.ts";

export const verdicts: VendorMessages["verdicts"] = {
  same: (label) => ({
    rule: `Não há o que escolher: os dois lados são ${label}.`,
    sentence: "Use-o onde a descrição dele se aplica.",
    reason: "O que é comparado consigo mesmo não tem rival.",
  }),
  phase: (http, close) => ({
    rule: `Pergunte se o handshake de abertura já terminou. Antes: ${http}. Depois: ${close}.`,
    sentence: `Responda com ${http} enquanto durar o handshake; envie ${close} quando a conexão estiver aberta.`,
    reason: `Nada de ${http} chega a uma página: ela vê 1006. Se a página precisa saber a causa, aceite primeiro a conexão e depois a feche com um código.`,
  }),
  concluded: (http, close) => ({
    rule: `${http} é o que um servidor responde; ${close} nunca é enviado.`,
    sentence: `Responda com ${http}; ${close} é, no máximo, o que o outro lado informa.`,
    reason: `Nenhum quadro Close pode levar ${close}.`,
  }),
  opened: (opening, other) => ({
    rule: `${opening} inicia uma conexão WebSocket; ${other}, não.`,
    sentence: `Eles não são rivais: ${opening} é a resposta quando tudo está certo.`,
    reason: "Um código de fechamento só é possível depois que a conexão foi estabelecida.",
  }),
  httpByFault: (client, server) => ({
    rule: `Pergunte quem precisa agir. O cliente: ${client}. O servidor: ${server}.`,
    sentence: `Se ambos são verdade, responda com ${client}.`,
    reason:
      "O cliente só pode mudar aquilo de que é avisado; os problemas do servidor pertencem ao log do servidor.",
  }),
  httpByMeaning: (a, b) => ({
    rule: `Só a causa distingue ${a} de ${b}.`,
    sentence: "Responda com aquele que diz ao cliente o que fazer em seguida.",
    reason:
      "Uma página não vê nenhum dos dois; bibliotecas e logs veem o número e agem de acordo com ele.",
  }),
  sameVendor: (a, b, vendor) => ({
    rule: `${vendor} dá a cada número o seu significado; a causa distingue ${a} de ${b}.`,
    sentence: "Só a causa decide; o cliente segue o conselho do código que recebeu.",
    reason: "Os dois números pertencem ao mesmo protocolo, então nunca competem.",
  }),
  sameNumber: (code, a, b) => ({
    rule: `Descubra quem está na outra ponta: ${code} pertence a ${a} e a ${b}.`,
    sentence: `O número é o mesmo, o significado não: uma regra escrita para ${a} está errada para ${b}.`,
    reason:
      "Os números acima de 2999 significam o que o serviço diz, então um código sem o seu fornecedor não diz nada.",
  }),
  otherVendors: (a, b) => ({
    rule: "Descubra quem está na outra ponta: dois fornecedores nunca compartilham uma conexão.",
    sentence: `Não há o que escolher entre ${a} e ${b}: cada um pertence ao seu próprio protocolo.`,
    reason: "Um cliente deve saber de quem são os códigos que lê antes de agir diante de um deles.",
  }),
  registry: (vendorCode, vendor, close) => ({
    rule: `Dentro do protocolo de ${vendor}: ${vendorCode}. Em qualquer outro lugar: ${close}.`,
    sentence: `Use ${vendorCode} somente se o outro lado fala o protocolo de ${vendor}.`,
    reason:
      "O número de um fornecedor não significa nada para um cliente que não conhece esse fornecedor.",
  }),
};
