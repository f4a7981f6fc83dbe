import type { Words } from "./words.ts";

/** No-break space, between a figure and its unit. */
const NB = "\u00A0";

const count = (number: number, one: string, other: string): string =>
  `${number} ${number < 2 ? one : other}`;

export const ptBr: Words = {
  list: {
    code: "Código",
    name: "Nome",
    standing: "Registro",
    sender: "Quem pode enviá-lo",
    browser: "De uma página",
    yes: "sim",
    no: "não",
    none: "Nenhum código atende a estes filtros.",
  },
  choose: {
    runtime: "Qual ambiente o envia?",
    noRuntime: "Outro, ou nenhum: sem trecho de código",
    runtimeHint: "Para um trecho de código, acrescente uma destas opções",
    statuses: "Status",
    prompt: (last) => `Sua resposta, 1-${last} (Ctrl-C para sair): `,
    again: (last) => `Digite um número de 1 a ${last}.`,
    send: (code, name) => `Envie ${code} ${name}`,
    sendNothing: "Não envie código de fechamento: responda com um status HTTP",
    fromPage: "De uma página",
    situations: "Situações",
  },
  records: {
    none: "Nenhum encerramento atende aos filtros. Eles são registrados enquanto `closewise up` ou `closewise gateway` está rodando.",
    waiting: "Aguardando encerramentos; Ctrl-C para sair.",
    reports: {
      report: (rule, times) =>
        `${rule} apenas observou, e teria agido ${count(times, "vez", "vezes")}`,
      warn: (rule, times) => `${rule} avisou ${count(times, "vez", "vezes")}`,
      pause: (rule, times) => `${rule} interrompeu a leitura ${count(times, "vez", "vezes")}`,
      drop: (rule, times) => `${rule} descartou ${count(times, "mensagem", "mensagens")}`,
    },
  },
  up: {
    open: "Abrir",
    chatPage: "um chat de exemplo, através do gateway",
    yourUpstream: "o seu servidor, através do gateway",
    policyPage: "a política que o gateway aplica",
    referencePage: "a referência e a API JSON",
    labPage: "o laboratório: todos os finais de uma conexão, sob demanda",
    attempt: "Testar",
    attemptHint: "em outro terminal: excede a taxa de mensagens e é fechado com 1008",
    store: "Registros",
    inMemory: "guardados em memória, perdidos quando isto termina",
    endings: "Cada encerramento em uma frase:",
    stop: "Ctrl-C encerra tudo",
    backendMoved: (wanted, port) =>
      `a porta ${wanted} está ocupada, então o servidor de exemplo escuta na ${port}; escolha com --backend-port`,
    referenceMoved: (wanted, port) =>
      `a porta ${wanted} está ocupada, então a referência fica na ${port}; escolha com --admin-port`,
    noSqlite: (version) =>
      `o Node ${version} não tem SQLite, então os encerramentos ficam em memória; o Node 22.13 ou mais novo os guarda em um arquivo`,
    unwritable: (reason) => `os encerramentos ficam em memória: ${reason}`,
    draining: (connections, seconds) =>
      connections === 0
        ? "Encerrando."
        : `Encerrando: fechando ${count(connections, "conexão", "conexões")} com 1012 em até ${seconds}${NB}s. Outro Ctrl-C encerra na hora.`,
    done: (endings) =>
      `Encerrado após ${count(endings, "conexão terminada", "conexões terminadas")}.`,
  },
  lab: {
    open: "Abrir",
    pageHint: "todos os cenários, para executar em um navegador",
    attempt: "Testar",
    probeHint: "em outro terminal: como um reset aparece daqui",
    wscatHint: "o mesmo com qualquer cliente: um quadro Close com o código que você indicar",
    stop: "Ctrl-C encerra tudo",
    runs: "Cada execução em uma linha:",
    moved: (wanted, port) =>
      `a porta ${wanted} está ocupada, então o laboratório escuta na ${port}; escolha com --port`,
    exposed: (host) =>
      `o laboratório escuta em ${host}, que outros podem alcançar: ele viola protocolos de propósito e não deve ficar na Internet aberta`,
    labSays: (what) => `laboratório ${what}`,
    clientSays: (code) => `cliente ${code}`,
    pageSays: (code) => `página ${code}`,
    wsSays: (code) => `ws ${code}`,
    noAnswer: "sem resposta",
    ends: {
      fin: {
        lab: "encerrada pelo laboratório (FIN)",
        client: "encerrada pelo cliente (FIN)",
        transport: "encerrada sozinha (FIN)",
      },
      reset: {
        lab: "reiniciada pelo laboratório (RST)",
        client: "reiniciada pelo cliente (RST)",
        transport: "rompida (RST)",
      },
    },
    notEnded: "não encerrada por ninguém",
    duration: (ms) => `${ms}${NB}ms`,
    done: (runs) => `Encerrado após ${count(runs, "execução", "execuções")}.`,
    scenario: "Cenário",
    page: "Página",
    what: "O que acontece",
  },
  attempt: {
    connected: (url) => `Conectado a ${url}.`,
    sending: "Enviando mensagens o mais rápido possível, de propósito…",
    sent: (messages, duration) =>
      `${count(messages, "mensagem enviada", "mensagens enviadas")} em ${duration}${NB}ms.`,
    closed: (code, reason) => `Fechado com ${code}, motivo “${reason}”.`,
    closedWithoutReason: (code) => `Fechado com ${code}, sem motivo.`,
    next: "O que fazer agora:",
    more: "Mais informações:",
  },
  admin: {
    revoked: (ended) => `Revogado. Conexões encerradas: ${ended}.`,
    reloaded: (adopted, ended) =>
      `A nova configuração está em vigor. Conexões mantidas: ${adopted}; encerradas: ${ended}.`,
    drained: (url, connections) =>
      `${url} não recebe novas conexões. Ainda abertas: ${connections}.`,
    undrained: (url) => `${url} volta a receber conexões.`,
    state: "Estado",
    serving: "aceita conexões",
    draining: "esvaziando antes de encerrar",
    runningFor: "Em execução há",
    route: "Rota",
    upstream: "Servidor de destino",
    status: "Estado",
    statuses: {
      healthy: "saudável",
      unhealthy: "com falhas",
      ejected: "afastado",
      drained: "em drenagem",
      removed: "removido",
    },
    since: "Desde",
    connections: "Conexões",
    opening: "Em abertura",
    lastFailure: "Última falha",
    panic: (route) =>
      `Rota ${route}: nenhum servidor de destino está saudável, por isso todos são tentados.`,
  },
};
