import { ptBr as codes } from "../../../codes/faults/pt-br.ts";
import { optionName } from "./option-name.ts";
import type { ErrorWords } from "./types.ts";

/** No-break space, between a figure and its unit. */
const NB = "\u00A0";

const list = (items: readonly (string | number)[]): string => items.join(", ");

const meantOrKnown = (meant: string | undefined, known: readonly string[]): string =>
  meant === undefined ? `São conhecidos: ${list(known)}.` : `Você quis dizer ${meant}?`;

const didYouMean = (meant: readonly string[]): string =>
  meant.length === 0 ? "" : ` Você quis dizer ${meant.join(" ou ")}?`;

export const ptBr: ErrorWords = {
  codes,
  unknownLanguage: (text, known) =>
    `--lang “${text}” não é um idioma que o closewise fale. Use um destes: ${list(known)}.`,
  notACode: (text, last) =>
    `“${text}” não é um código de fechamento: os códigos de fechamento são os números 0-${last}. Tente \`closewise list\`.`,
  oneCode: (count, a, b) =>
    `\`explain\` aceita um código, não ${count}. Lado a lado: \`closewise compare ${a} ${b}\`.`,
  notAPort: (option, text) =>
    `${option} “${text}” não é uma porta. Escreva um número de 0 a 65535.`,
  notARange: (text) => `--range “${text}” não é uma faixa de códigos. Escreva-a como 3000-3999.`,
  emptyRange: (text, from, to) =>
    `--range “${text}” está vazia. Escreva primeiro o código menor: ${from}-${to}.`,
  notSeconds: (option, text) =>
    `${option} “${text}” não é um tempo de até uma hora. Escreva segundos, \`10\`, ou então \`2m\`.`,
  notATime: (option, text) =>
    `${option} “${text}” não é um momento. Escreva há quanto tempo (\`30s\`, \`10m\`, \`2h\`, \`7d\`) ou uma data: \`2025-11-23\`, \`2025-11-23T14:00\`.`,
  notElapsed: (text) =>
    `--after “${text}” não é um tempo. Escreva um número e uma unidade: \`60s\`, \`350ms\`, \`2h\`.`,
  notASize: (text) =>
    `--after-send “${text}” não é um tamanho. Escreva \`5MiB\`, \`64KiB\` ou um número de bytes.`,
  notACount: (text) => `--limit “${text}” não é uma quantidade. Escreva um número de 1 a 10000.`,
  notADuration: (text) => `--for “${text}” não é uma duração. Escreva \`30m\`, \`2h\` ou \`7d\`.`,
  notConnections: (text, most) =>
    `--max-connections “${text}” não é uma quantidade. Escreva um número de 1 a ${most}.`,
  notAWebSocket: (text) =>
    `“${text}” não é o endereço de um WebSocket. Escreva \`ws://host:port/path\`.`,
  storeOrConfig:
    "--store e --config indicam, os dois, onde estão os encerramentos. Informe só um deles.",
  nothingToDiagnose:
    "não há nada para diagnosticar. Cole um texto de erro, envie um log por um pipe ou informe um código: `closewise diagnose --code 1006 --after 60s --idle`.",
  noTerminal: (situations) =>
    `\`choose\` faz perguntas, e não há terminal onde fazê-las. Informe --situation com uma destas: ${list(situations)}.`,
  unknownSituation: (text, meant, known) =>
    `--situation “${text}” é desconhecida. ${meantOrKnown(meant, known)}`,
  httpOnlyBefore: (situations) =>
    `--http acompanha --situation ${situations.join(" ou ")}: terminado o handshake, é um quadro Close que diz o motivo.`,
  notARefusal: (text, known) =>
    `--http “${text}” não recusa um handshake de abertura. Use um destes: ${list(known)}.`,
  unknownRule: (text, meant, known) =>
    `--rule “${text}” não é uma regra do closewise nem uma que tenha encerrado uma conexão registrada. ${meantOrKnown(meant, known)}`,
  upstreamIsGateway: (url) =>
    `--upstream ${url} é o próprio gateway. Informe a porta do seu servidor, ou mude o gateway com --port.`,
  notAnUpstream: (text, instead) =>
    `--upstream: “${text}” não é o endereço de um servidor de destino. Escreva ${instead}.`,
  upstreamCredentials:
    "--upstream: um endereço não deve conter usuário nem senha. Retire o que vem antes do @: endereços aparecem nos logs.",
  upstreamFragment:
    "--upstream: um endereço não deve ter fragmento (RFC 6455 3). Retire o # e o que vem depois.",
  upstreamWildcard: (instead) =>
    `--upstream: só o fim de um caminho pode ser \`/*\`. Escreva ${instead}.`,
  replay: {
    notASource: (text) =>
      `“${text}” não é um registro de eventos nem contém encerramentos. Informe o arquivo de \`records.events\`, um armazenamento (\`closewise.db\`) ou a saída de \`closewise records --json\`.`,
    unreadable: (text, reason) =>
      `“${text}” não pode ser lido (${reason}). Informe o caminho de um arquivo.`,
    broken: (text, reason) =>
      `“${text}” não pode ser lido até o fim (${reason}). Informe um arquivo completo.`,
    unknownPolicy: (text, file, meant, known) =>
      `--policy “${text}” não está em ${file}. ${meantOrKnown(meant, known)}`,
  },
  listen: {
    gateway: (at, reason, setBy) => `não é possível escutar em ${at}: ${reason} (${setBy}).`,
    backend: (at, reason) =>
      `o servidor de exemplo não consegue escutar em ${at}: ${reason}. Escolha outra porta com --backend-port, ou outro --host.`,
    reference: (at, reason) =>
      `a referência não consegue escutar em ${at}: ${reason}. Escolha outra porta com --admin-port.`,
    lab: (at, reason) =>
      `o laboratório não pode escutar em ${at} (${reason}). Escolha outra porta com --port, ou outro --host.`,
    admin: (at, reason, setBy) =>
      `o servidor de administração não consegue escutar em ${at}: ${reason}. Dê a ele outro endereço (${setBy}).`,
    reasons: {
      EADDRINUSE: { why: "outro programa escuta ali", wayOut: "pare-o ou escolha outra porta" },
      EACCES: {
        why: "exige mais permissões do que este processo tem",
        wayOut: "escolha uma porta acima de 1023",
      },
      EADDRNOTAVAIL: {
        why: "esta máquina não tem esse endereço",
        wayOut: "escolha 127.0.0.1, 0.0.0.0 ou um dos dela",
      },
      ENOTFOUND: { why: "esse host não existe", wayOut: "escolha um endereço desta máquina" },
    },
    whyAndWayOut: (why, wayOut) => `${why}; ${wayOut}`,
    setIn: (key, file) => `\`${key}\` em ${file}`,
  },
  attempt: {
    tookAll: (url, messages) =>
      `${url} aceitou ${messages} mensagens e não fechou nada: não há limite de mensagens ali, ou ele é mais alto.`,
    refused: (url, status) =>
      `${url} recusou a conexão com ${status}. \`closewise records\` do gateway de lá diz o motivo.`,
    noConnection: (url, reason) =>
      `não há conexão com ${url} (${reason}). \`closewise up\` está rodando lá?`,
  },
  admin: {
    notAnAddress: (text, usual) => `--admin “${text}” não é um endereço. Escreva-o como ${usual}.`,
    password: (variable) =>
      `--admin não deve conter uma senha. Em vez disso, ponha o token em ${variable}.`,
    badToken: (variable) =>
      `o token de administração está vazio ou tem caracteres que nenhum token tem. Veja --admin-token e ${variable}.`,
    noGateway: (at, reason) =>
      `não há gateway a quem perguntar em ${at} (${reason}). Escreva \`admin: {}\` na configuração dele, ou informe o endereço com --admin.`,
    silent: (seconds) => `em silêncio por ${seconds}${NB}s`,
    notAdmin: (at, status) =>
      `o que responde em ${at} não é o endereço de administração de um gateway (HTTP ${status}). Informe esse endereço com --admin.`,
    wantsToken: (at, variable) =>
      `o gateway em ${at} pede um token. Ponha-o em ${variable}, ou informe --admin-token.`,
    wrongToken: (at) =>
      `o gateway em ${at} não aceita este token. Informe o de \`admin:\` na configuração dele.`,
    revokeOne:
      "só uma coisa é revogada por vez. Informe --user, --subject, --session ou --token-id.",
    notKept:
      "o gateway guarda tantas revogações quantas pode, e esta não está entre elas: quem foi revogado pode se conectar de novo. Repita-a quando outras tiverem expirado.",
  },
  file: {
    missing: (file) => `${file}: este arquivo não existe; informe o caminho de um`,
    isFolder: (file) => `${file}: é uma pasta; informe o caminho de um arquivo dentro dela`,
    forbidden: (file) =>
      `${file}: este arquivo não pode ser lido; mude as permissões dele ou informe outro`,
  },
  defect: (text) =>
    `isto é um defeito do closewise: ${text}. Informe-o junto com a saída do mesmo comando depois de \`CLOSEWISE_DEBUG=1\`.`,
  commandLine: {
    missingArgument: (name) => `falta o argumento “${name}”.`,
    missingValue: (option) => `falta um valor para a opção ${optionName(option)}.`,
    missingOption: (option) => `falta a opção ${optionName(option)}, que é obrigatória.`,
    conflict: (option, other) =>
      `a opção ${optionName(option)} não pode ser usada com ${optionName(other)}.`,
    unknownOption: (option, meant) =>
      `a opção ${optionName(option)} é desconhecida.${didYouMean(meant)}`,
    unknownCommand: (name, meant) => `o comando “${name}” é desconhecido.${didYouMean(meant)}`,
    tooMany: (command, expected, given) =>
      `argumentos demais para \`${command}\`: ${given} em vez de ${expected}.`,
    badValue: (option, value, choices) =>
      `“${value}” não serve para a opção ${optionName(option)}. Use um destes: ${list(choices)}.`,
    badArgument: (name, value, choices) =>
      `“${value}” não serve para o argumento “${name}”. Use um destes: ${list(choices)}.`,
    tryHelp: (sentence, command) => `${sentence} Tente \`${command} --help\`.`,
  },
};
