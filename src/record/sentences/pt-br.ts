import type { Party, Peer } from "../types.ts";
import type { Ending, Sentences } from "./sentences.ts";

/** No-break space: between a figure and its unit. */
const NB = "\u00A0";

const NAMES: Readonly<Record<Party, string>> = {
  client: "o cliente",
  upstream: "o servidor upstream",
  gateway: "o gateway",
};

/** To whom something was sent. */
const DATIVE: Readonly<Record<Peer, string>> = {
  client: "ao cliente",
  upstream: "ao servidor upstream",
};

/** Rules that nobody "breaks". */
const CIRCUMSTANCES: ReadonlyMap<string, (offender?: Peer) => string> = new Map<
  string,
  (offender?: Peer) => string
>([
  ["auth-expired", () => "A autenticação do cliente expirou"],
  ["revoked", () => "Um operador revogou o acesso do cliente"],
  ["idle", () => "A conexão ficou inativa por tempo demais"],
  ["lifetime", () => "A conexão atingiu a idade máxima"],
  ["dead-peer", (offender) => `${subject(offender)} parou de responder aos pings`],
  ["slow-consumer", (offender) => `${subject(offender)} lia devagar demais`],
  ["drain", () => "O gateway estava drenando as conexões para um reinício planejado"],
  ["overload", () => "O gateway estava sobrecarregado"],
  ["upstream-lost", () => "A ligação com o servidor upstream se perdeu"],
  ["upstream-refused", () => "Não foi possível alcançar o servidor upstream"],
]);

const LOST: Readonly<Record<string, string>> = {
  eof: " (fim do fluxo)",
  reset: " (conexão redefinida)",
  timeout: " (nenhum sinal de vida)",
};

export const ptBr: Sentences = {
  figures: {
    decimal: ",",
    group: ".",
    space: NB,
    partSpace: " ",
    symbols: { ms: "ms", s: "s", min: "min", h: "h", d: "d" },
  },
  quotes: ["“", "”"],
  units: {
    bytes: ["byte", "bytes"],
    messages: ["mensagem", "mensagens"],
    frames: ["quadro", "quadros"],
    fragments: ["fragmento", "fragmentos"],
    connections: ["conexão", "conexões"],
    upgrades: ["abertura", "aberturas"],
    pings: ["ping", "pings"],
  },
  // The Portuguese plural begins at two: 1,5 mensagem.
  pluralForm: (count) => (Math.abs(count) < 2 ? 0 : 1),
  comma: ", ",
  limit: (measured, allowed) => `${measured}, máximo ${allowed}`,
  endings: {
    "peer-close": (e) => `${capital(NAMES[e.initiator])} ${peerClose(e)}${told(e)}${silence(e)}.`,
    rule: (e) => `${circumstance(e)}; o gateway ${action(e)}${silence(e)}.`,
    drain: (e) =>
      `O gateway estava drenando as conexões para um reinício planejado e ${action(e)}${silence(e)}.`,
    overload: (e) => `O gateway estava sobrecarregado e ${action(e)}${silence(e)}.`,
    "transport-lost": (e) =>
      `${lost(e)} sem um quadro Close${LOST[e.transport ?? ""] ?? ""}${when(e)}${got(e)}${told(e)}.`,
    refused: (e) => `O gateway ${action(e)}${because(e)}${silence(e)}.`,
    "upstream-refused": (e) =>
      `O servidor upstream recusou o handshake de abertura${e.httpStatus === undefined ? "" : ` com ${e.httpStatus}`}${parenthesis(e.evidence)}${told(e)}.`,
    "upstream-unreachable": (e) =>
      `${e.waited === undefined ? "Não foi possível alcançar nenhum servidor upstream" : `Nenhum servidor upstream respondeu em ${e.waited}`}${parenthesis(e.waited === undefined ? e.evidence : undefined)}${got(e)}${told(e)}.`,
    abandoned: (e) =>
      `O cliente foi embora antes do fim do handshake de abertura, após ${e.duration}${parenthesis(e.evidence)}.`,
  },
  advice: {
    rules: {
      "message-rate":
        "Envie menos mensagens por segundo, ou agrupe-as; o gateway publica o limite.",
      "byte-rate": "Envie menos bytes por segundo, ou use compressão; o gateway publica o limite.",
      "connection-limit":
        "Feche as conexões que não são mais necessárias, ou compartilhe uma entre as abas.",
      "upgrade-rate": "Conecte-se com menos frequência e espere mais depois de cada falha.",
      penalty: "Corrija primeiro o que violou a regra; voltar cedo demais só alonga a espera.",
      "auth-unavailable":
        "Tente de novo em alguns segundos; o operador deve verificar o provedor de identidade.",
      "auth-invalid":
        "Obtenha um token válido e conecte-se de novo; o mesmo token será recusado outra vez.",
      "auth-timeout": "Envie o token assim que a conexão se abrir.",
      "auth-expired":
        "Obtenha um token novo e conecte-se de novo, ou renove-o antes que ele expire.",
      revoked:
        "Não se conecte de novo com este token; pergunte ao operador por que o acesso foi revogado.",
      origin:
        "Sirva a página a partir de uma origem permitida, ou acrescente a origem dela à política.",
      subprotocol: "Ofereça um subprotocolo que a rota permita.",
      "content-forbidden": "Remova o conteúdo proibido; a mesma mensagem será recusada outra vez.",
      "content-schema": "Faça a mensagem corresponder ao esquema da rota.",
      "content-malformed": "Envie JSON bem formado.",
      utf8: "Envie mensagens de texto em UTF-8 válido, e outros bytes como mensagens binárias.",
      "message-type": "Envie o tipo de mensagem (texto ou binário) que a rota aceita.",
      "message-size": "Divida a mensagem, ou aumente o limite de tamanho da rota.",
      fragments: "Envie a mensagem em menos fragmentos.",
      protocol: "Atualize ou conserte a biblioteca WebSocket que enviou o quadro inválido.",
      "dead-peer":
        "Verifique se a outra ponta responde a pings e não está bloqueada; depois, conecte-se de novo após uma espera aleatória.",
      "slow-consumer":
        "Leia mais depressa, peça menos, ou deixe quem envia pular o que está desatualizado.",
      idle: "Conecte-se de novo quando houver algo a dizer, ou envie algo dentro do tempo de inatividade.",
      lifetime: "Conecte-se de novo; a idade máxima vale para todas as conexões.",
      drain: "Conecte-se de novo após uma espera aleatória; o gateway está reiniciando.",
      overload: "Conecte-se de novo após uma espera aleatória, mais longa a cada tentativa.",
      "upstream-lost":
        "Consulte o log do servidor upstream naquele momento; os clientes podem se conectar de novo após uma espera aleatória.",
      "upstream-refused":
        "Verifique se o servidor upstream está em execução e aceita as conexões do gateway.",
    },
    ownRule:
      "Leia o que esta regra da política permite e mantenha-se dentro dela antes de se conectar de novo.",
    causes: {
      drain: "Conecte-se de novo após uma espera aleatória; o gateway está reiniciando.",
      overload: "Conecte-se de novo após uma espera aleatória, mais longa a cada tentativa.",
      "transport-lost":
        "Verifique a rede e os proxies entre os dois; conecte-se de novo após uma espera aleatória.",
      refused: "Corrija a requisição conforme o status HTTP antes de tentar de novo.",
      "upstream-refused":
        "Examine a resposta do servidor upstream: foi ele, e não o gateway, que recusou a conexão.",
      "upstream-unreachable":
        "Verifique se o servidor upstream está em execução e se o endereço dele na rota está correto.",
      abandoned:
        "Não há nada a fazer se o usuário foi embora; se não, compare o tempo limite de conexão do cliente com a demora do servidor upstream.",
    },
    retry: {
      never:
        "Não há nada a fazer: a conexão não era mais necessária, ou tentar de novo não vai adiantar.",
      "after-change": "Corrija aquilo de que o código se queixa e conecte-se de novo.",
      "after-auth": "Obtenha uma credencial nova e conecte-se de novo.",
      elsewhere: "Conecte-se a outro host, ou espere que o usuário peça.",
      application: "Consulte a documentação da aplicação que escolheu este código.",
    },
    backoff: (min, max) =>
      `Conecte-se de novo após uma espera aleatória entre ${min} e ${max}, mais longa a cada tentativa.`,
  },
};

function subject(offender: Peer | undefined): string {
  return offender === undefined ? "Uma das pontas" : capital(NAMES[offender]);
}

function parenthesis(text: string | undefined): string {
  return text === undefined ? "" : ` (${text})`;
}

function onRoute({ route }: Ending): string {
  return route === undefined ? "" : ` na rota ${route}`;
}

function when({ opened, duration }: Ending): string {
  return opened ? ` após ${duration}` : " antes do fim do handshake de abertura";
}

function peerClose(e: Ending): string {
  const { frame } = e;
  if (frame === undefined) return `fechou a conexão sem um quadro Close${when(e)}`;
  if (frame.code === undefined) {
    return `fechou a conexão sem informar um código (quadro Close vazio)${when(e)}`;
  }
  if (!frame.isNormal)
    return `fechou a conexão com ${frame.code}${parenthesis(frame.reason)}${when(e)}`;
  return `fechou a conexão normalmente (${[frame.code, frame.reason].filter(Boolean).join(", ")})${when(e)}`;
}

function circumstance(e: Ending): string {
  const { rule, offender, evidence } = e;
  const known = CIRCUMSTANCES.get(rule ?? "");
  if (known !== undefined) {
    return `${known(offender)}${onRoute(e)} (regra ${rule}${evidence === undefined ? "" : `: ${evidence}`})`;
  }
  const name = rule === undefined ? "uma regra" : `a regra ${rule}`;
  const broken =
    offender === undefined
      ? `${capital(name)} foi violada`
      : `${capital(NAMES[offender])} violou ${name}`;
  return `${broken}${onRoute(e)}${parenthesis(evidence)}`;
}

function because(e: Ending): string {
  const rule = e.rule === undefined ? undefined : `regra ${e.rule}`;
  const why = [rule, e.evidence].filter((part) => part !== undefined);
  return `${onRoute(e)}${why.length === 0 ? "" : ` (${why.join(": ")})`}`;
}

function action(e: Ending): string {
  if (!e.opened) {
    return `recusou o handshake de abertura${e.httpStatus === undefined ? "" : ` com ${e.httpStatus}`}`;
  }
  const after = `após ${e.duration}${e.messages === undefined ? "" : ` e ${e.messages}`}`;
  const { closing: frame } = e;
  if (frame === undefined) return `derrubou a conexão sem um quadro Close ${after}`;
  return `fechou a conexão com ${frame.code ?? "um quadro Close vazio"} ${after}`;
}

function lost({ initiator }: Ending): string {
  if (initiator === "gateway") return "A conexão se perdeu";
  return `${capital(NAMES[initiator])} desapareceu`;
}

function got({ httpStatus }: Ending): string {
  return httpStatus === undefined ? "" : `; o cliente recebeu ${httpStatus}`;
}

function told(e: Ending): string {
  const clauses = e.told.map(({ peer, frame }) => {
    const what = frame.code === undefined ? "um quadro Close vazio" : `o código ${frame.code}`;
    return `; ${DATIVE[peer]} foi enviado ${what}`;
  });
  return clauses.join("");
}

function silence({ opened, silent: [first, second] }: Ending): string {
  if (!opened || first === undefined) return "";
  return second === undefined
    ? `; ${NAMES[first]} nunca respondeu ao quadro Close`
    : "; nenhuma das duas pontas respondeu ao quadro Close";
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
