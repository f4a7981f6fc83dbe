import { ptBr as sentences } from "../../../record/sentences/pt-br.ts";
import { counting } from "./counting.ts";
import type { ReplayWords } from "./words.ts";

const { counted, figure } = counting(sentences);

export const ptBr: ReplayWords = {
  verdict: (ended, of) =>
    `Esta política teria fechado ou recusado ${figure(ended)} de ${counted(of, "conexão", "conexões")}.`,
  today: (ended) => `A atual fechou ou recusou ${figure(ended)}.`,
  possible: (more) =>
    `Talvez tivesse encerrado mais ${figure(more)}: os encerramentos registrados não bastam para saber.`,
  unjudged: (connections) =>
    `Nenhuma política deste arquivo corresponde a ${counted(connections, "conexão", "conexões")}: escolha uma com --policy.`,
  incomplete: (connections) =>
    `O registro tem lacunas: ${counted(connections, "conexão é avaliada", "conexões são avaliadas")} pelo que resta, ou nem isso.`,
  unknowable: (connections) =>
    `Ninguém pode saber como teriam continuado ${counted(connections, "conexão", "conexões")} com esta política.`,
  rule: "Regra",
  really: "Atual",
  actions: {
    closed: "fechadas",
    refused: "recusadas",
    paused: "em pausa",
    dropped: "descartadas",
    warned: "avisadas",
    reported: "anotadas",
    possible: "possíveis",
    spared: "poupadas",
  },
  outcomes: {
    same: "igual a hoje",
    sooner: "antes de hoje",
    added: "hoje por nenhuma regra",
    later: "mais tarde, no máximo ao atingir a idade limite",
    spared: "hoje por uma regra",
  },
  examples: "Exemplos",
  limits: "O que isto não pode dizer",
  caveats: {
    contents:
      "Os conteúdos não são registrados: vale o que foi encontrado então, e regras de conteúdo novas não encontram nada.",
    tokens: "A política exige tokens, e não se sabe quais teriam sido aceitos.",
    returns: "Clientes recusados talvez tivessem voltado; suas tentativas não são inventadas.",
    users:
      "Os encerramentos não dizem de quem era uma conexão: limites por usuário ou por atributo ficam de fora.",
    handshakes: "Os encerramentos não contêm nem a origem nem os subprotocolos oferecidos.",
    pace: "Os encerramentos contêm totais: não se sabe em que ritmo chegaram as mensagens.",
    quiet: "Os encerramentos não dizem quando uma conexão ficou quieta.",
    sizes: "Os encerramentos contêm bytes transmitidos, e não o tamanho de cada mensagem.",
    fractions: "Uma regra age em uma parte das conexões, e os encerramentos não dizem em quais.",
    overlaps:
      "Há encerramentos demais para contar quantas conexões estavam abertas ao mesmo tempo.",
  },
  concerned: (connections) => `(${counted(connections, "conexão", "conexões")})`,
};
