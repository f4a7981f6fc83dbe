import type { Messages } from "../types.ts";

export const verdicts: Messages["verdicts"] = {
  "same-sendable": ({ code }) => ({
    rule: `Não há o que escolher: os dois lados são ${code}.`,
    sentence: `Envie ${code} onde a descrição dele se aplica.`,
    reason: "Um código comparado consigo mesmo não tem rival.",
  }),
  "same-unsendable": ({ code }) => ({
    rule: `Não há o que escolher: os dois lados são ${code}.`,
    sentence: `Não envie ${code} em hipótese alguma.`,
    reason:
      "Um código comparado consigo mesmo não tem rival, e este não pode constar de um quadro Close.",
  }),
  "neither-sendable": (a, b) => ({
    rule: `Nem ${a.code} nem ${b.code} são uma opção: você só pode encontrá-los.`,
    sentence: `Não envie nem ${a.code} nem ${b.code}.`,
    reason:
      "Nenhum dos dois números pode constar de um quadro Close; um receptor responderia com 1002.",
  }),
  "other-is-concluded": (first, second) => ({
    rule: `${first.code} é enviado; ${second.code} só é deduzido pelo lado que o informa.`,
    sentence: `Envie ${first.code}; ${second.code} não pode ser enviado.`,
    reason: `${second.code} descreve o que faltou no fim, então nenhum quadro Close pode levá-lo.`,
  }),
  "other-is-invalid": (first, second) => ({
    rule: `${first.code} pode constar de um quadro Close; ${second.code}, não.`,
    sentence: `Envie ${first.code}; nunca ${second.code}.`,
    reason: `A maioria dos receptores trata um quadro Close com ${second.code} como erro de protocolo e responde com 1002.`,
  }),
  "client-only": (a, b) => ({
    rule: "Pergunte de que lado você está. 1010 é para um cliente ao qual falta uma extensão, e para mais ninguém.",
    sentence: `Depende do seu lado: só um cliente pode escolher entre ${a.code} e ${b.code}.`,
    reason:
      "Um servidor que precisa de uma extensão recusa o handshake. Um cliente ao qual falta uma deve dizer 1010 antes de trocar qualquer mensagem.",
  }),
  "same-range": (a, b) => ({
    rule: `Só o acordo entre os dois lados distingue ${a.code} de ${b.code}.`,
    sentence: "Envie aquele a que a documentação do seu protocolo dá este significado.",
    reason: "Os números pertencem à mesma faixa, que deixa o significado a cargo de quem os usa.",
  }),
  "private-over-unregistered": (first, second) => ({
    rule: `${first.code} pode ser usado mediante acordo; ${second.code} exige antes um registro.`,
    sentence: `Onde ambos caberiam, envie ${first.code}.`,
    reason:
      "Os números de 3000 a 3999 são destinados a registro na IANA; de 4000 a 4999, basta um acordo entre os dois lados.",
  }),
  "registered-over-agreed": (first, second) => ({
    rule: `${first.code} significa o mesmo para todos; ${second.code} significa o que os dois lados combinaram.`,
    sentence: `Onde ambos caberiam, envie ${first.code}, a menos que o seu protocolo documente ${second.code}.`,
    reason:
      "Bibliotecas, proxies e pessoas que nunca viram o seu protocolo sabem agir diante de um código registrado.",
  }),
  "anything-over-success": (first, second) => ({
    rule: `Pergunte se o trabalho terminou e nada mais aconteceu: só então é ${second.code}.`,
    sentence: `Onde ambos caberiam, envie ${first.code}.`,
    reason:
      "Um sucesso diz à outra ponta que não há nada a fazer, e impede muitos clientes de voltar. Diga, em vez disso, o que aconteceu.",
  }),
  "error-over-interruption": (first, second) => ({
    rule: `${first.code} sinaliza um erro; ${second.code}, uma interrupção que não chama nada de erro.`,
    sentence: `Onde ambos são verdade, envie ${first.code}.`,
    reason:
      "A interrupção passa sozinha; o erro voltaria na conexão seguinte, então ele merece o único número que você pode enviar.",
  }),
  "recipient-over-sender": (first, second) => ({
    rule: `Pergunte quem precisa mudar alguma coisa. A outra ponta: ${first.code}. Você: ${second.code}.`,
    sentence: `Onde ambos são verdade, envie ${first.code}.`,
    reason:
      "A outra ponta só pode mudar aquilo de que é avisada; os seus próprios problemas, é melhor contá-los aos seus próprios logs.",
  }),
  "specific-over-generic": (first, second) => ({
    rule: `Dos dois, ${second.code} é o código genérico; ${first.code} diz de que tipo se trata.`,
    sentence: `Onde ambos caberiam, envie ${first.code}.`,
    reason:
      "O código mais exato diz ao outro lado o que fazer em seguida, sem que ele precise ler o motivo.",
  }),
  "earliest-check": (first, second) => ({
    rule: `As duas falhas são descobertas uma depois da outra: primeiro ${first.code} (${first.name}), depois ${second.code} (${second.name}).`,
    sentence: `Onde ambos são verdade, envie ${first.code}.`,
    reason:
      "Uma ponta cuidadosa para na primeira falha que encontra e não examina o que vem depois.",
  }),
};
