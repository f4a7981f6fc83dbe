import { findings } from "./pt-br/findings.ts";
import { opening } from "./pt-br/opening.ts";
import { silence } from "./pt-br/silence.ts";
import { traffic } from "./pt-br/traffic.ts";
import type { DiagnoseMessages } from "./types.ts";

const decimal = (value: number): string => String(Math.round(value * 10) / 10).replace(".", ",");
const seconds = (ms: number): string => `${decimal(ms / 1000)} s`;
const time = (ms: number): string =>
  ms >= 120_000 && ms % 60_000 === 0 ? `${ms / 60_000} minutos` : seconds(ms);
const size = (bytes: number): string => {
  if (bytes >= 1_048_576) return `${decimal(bytes / 1_048_576)} MiB`;
  return bytes >= 1024 ? `${decimal(bytes / 1024)} KiB` : `${bytes} bytes`;
};

export const ptBr: DiagnoseMessages = {
  headings: {
    diagnosis: "Diagnóstico",
    causes: "Causas, da mais para a menos provável",
    because: "Por quê",
    howToResolve: "Como resolver",
    measureNext: "Para ter certeza",
    alsoPossible: "Também possível",
    nextSteps: "Próximos passos",
    notes: "Observações",
    source: "Texto conhecido",
    settings: "Configurações",
    anyStack: "em qualquer lugar",
  },
  likelihoods: {
    "almost-certain": "quase certo",
    likely: "provável",
    possible: "possível",
    unlikely: "improvável",
  },
  evidence: {
    textSure: (origin) => `${origin} só escreve este texto neste caso.`,
    textFirst: (origin) => `${origin} escreve este texto principalmente neste caso.`,
    textAlso: (origin) => `${origin} também pode escrever este texto neste caso.`,
    codeMeans: (code, name) => `Esta é a causa habitual de ${code} (${name}).`,
    codeAlso: (code, name) => `${code} (${name}) também pode vir daí.`,
    noCloseFrame: "1006 diz que nenhum quadro Close chegou, o que é compatível.",
    http: (status) => `O handshake de abertura foi respondido com HTTP ${status} em vez de 101.`,
    idleDefault: (ms, product) => `${time(ms)} de silêncio é o limite padrão de ${product}.`,
    maybeIdleDefault: (ms, product) =>
      `${time(ms)} é o limite padrão de ${product}, se nada foi enviado durante esse tempo.`,
    silence: (ms) =>
      ms === 0
        ? "A conexão terminou após um silêncio."
        : `A conexão terminou após ${seconds(ms)} de silêncio.`,
    lifeDefault: (ms, product) =>
      `${product} encerra uma conexão após ${time(ms)} por padrão, por mais ativa que ela esteja.`,
    roundMinutes: (minutes) =>
      `A conexão terminou após exatos ${minutes} minutos, o que parece um limite, e não um acidente.`,
    neverOpened: "A conexão nunca chegou a abrir.",
    openingTook: (ms) => `A tentativa de abri-la levou ${seconds(ms)} e não deu em nada.`,
    endedAtOnce: "A conexão abriu e terminou em menos de um segundo.",
    overAtOnce: "Tudo terminou em menos de um segundo; não se diz se a conexão chegou a abrir.",
    bigSend: "A conexão terminou logo após uma mensagem grande.",
    bigSendOver: (bytes, products) =>
      `A conexão terminou após uma mensagem de ${size(bytes)}, acima do limite padrão de ${products.join(", ")}.`,
    onWake: "A conexão terminou quando a máquina despertou ou a página voltou.",
    serverSide: "Um servidor vê este código sempre que um navegador sai da página.",
  },
  summary: {
    cause: (likelihood, name) => `${capital(likelihood)}: ${name}.`,
    nothing:
      "Nada aqui nos é conhecido. Os passos abaixo dizem o que colar ou medir; um palpite não ajudaria você.",
    onlyCode: (code, name) =>
      `O código é ${code} (${name}), e só a aplicação que o escolheu sabe por que ele foi enviado.`,
    otherSide: (code, name) =>
      `Neste caso, o outro lado recebe ${code} (${name}): procure esse número no log dele.`,
  },
  steps: {
    explainCode: (code) =>
      `Leia o que o código significa: \`closewise explain ${code} --lang pt-br\`.`,
    pasteText:
      "Cole o texto exato do erro ou a linha do log, em inglês se puder escolher, do lado que viu o fim primeiro.",
    pasteCode:
      "Imprima `event.code`, `event.reason` e `event.wasClean` em `onclose` e cole-os aqui.",
    lookAtOtherSide:
      "Veja o mesmo segundo no log do outro lado e de cada proxy no caminho: quem tiver um código diferente ou um erro sabe mais.",
    measureTime:
      "Meça quanto tempo passa da abertura ao fim, três vezes: o mesmo número a cada vez é um limite; números diferentes são a rede.",
    wasItIdle:
      "Descubra se algo foi enviado nesse tempo: silêncio e tráfego apontam para causas diferentes.",
    checkOpening:
      "Descubra se `onopen` foi executado. Se não foi, veja o status HTTP no painel de rede ou com `curl -i -H 'Connection: Upgrade' -H 'Upgrade: websocket'`.",
  },
  notes: {
    truncated: (read) => `Só os primeiros ${read} caracteres do texto foram lidos.`,
    invalidCode: "O código informado não é um código (de 0 a 65535), por isso foi deixado de lado.",
    severalCodes: (used, others) =>
      `O texto cita vários códigos: usamos ${used} e deixamos de lado ${others.join(", ")}.`,
  },
  findings,
  opening,
  silence,
  traffic,
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
