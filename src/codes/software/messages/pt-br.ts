import type { SoftwareMessages } from "./types.ts";
import { INTERNATIONAL, NO_BREAK, sizeIn, timeIn } from "./units.ts";

const UNITS = { ...INTERNATIONAL, gap: NO_BREAK };

export const ptBr: SoftwareMessages = {
  headings: {
    sendability: "Quem pode enviá-lo",
    runtimes: "Quais códigos cada ambiente pode enviar",
    receivers: "Quais códigos chegam intactos",
    libraries: "Bibliotecas e navegadores",
    intermediaries: "Proxies e plataformas",
    runtime: "Ambiente",
    call: "Chamada",
    accepts: "Aceita",
    otherwise: "Qualquer outro código",
    withoutCode: "Sem código",
    longReason: "Motivo com mais de 123 bytes",
    receiver: "Receptor",
    alters: "O que não chega",
    invalid: "Códigos que ninguém pode enviar",
    software: "Software",
    message: "Maior mensagem",
    over: "Quem envia mais recebe",
    ping: "Ping a cada",
    pong: "Espera pelo pong",
    idle: "Tempo de inatividade",
    close: "Espera por Close",
    life: "Vida máxima",
    sees: "O cliente vê",
    safePing: "Envie um ping a cada",
    setting: "Configuração",
    source: "Fonte",
  },
  attempt: {
    sends: "envia o código",
    breaks: "envia o código, embora nenhum quadro Close possa levá-lo: a outra ponta responde 1002",
    throws: (error) => `lança ${error}`,
    sticks: (error) => `lança ${error} e não consegue enviar mais nada na conexão`,
    replaces: (code, error) => {
      const sent =
        code === null ? "envia um quadro Close vazio no lugar" : `envia ${code} no lugar`;
      return error === undefined ? sent : `${sent} e informa ${error}`;
    },
    cuts: "envia o que couber",
    overlong: "envia tudo, o que viola o protocolo: a outra ponta responde 1002",
  },
  withoutCode: {
    empty: "envia um quadro Close vazio",
    required: "exige um código",
  },
  arrival: {
    intact: "todos os códigos chegam",
    asServer: "como servidor",
    shows: (codes, code) => `${codes}: mostra ${code}`,
    fails: (codes, error) =>
      error === undefined
        ? `${codes}: mostra um erro sem código`
        : `${codes}: mostra o erro ${error} sem código`,
    answers: (code) => `o remetente recebe ${code}`,
    drops: "o remetente não recebe nenhum quadro Close",
    invalid: {
      refuses: "recusa",
      delivers: "entrega",
      some: "entrega alguns",
      unknown: "não se sabe",
    },
    everythingIntact: "Estes entregam todos os códigos que podem ser enviados:",
    safe: (codes) =>
      `Entregues intactos por todos os receptores que executamos ou lemos: ${codes} e 4000-4999.`,
  },
  comma: ", ",
  none: "nenhum",
  unknown: "não consta em nossa fonte",
  pingRule:
    "Envie um ping a cada 20 a 30 segundos do servidor, porque os navegadores não podem; fique abaixo do menor limite do caminho, nunca igual a ele.",
  checked: {
    run: "executado por nós",
    source: "lido no próprio código ou documentação",
    secondhand: "segundo a documentação de outro projeto",
    unconfirmed: "não confirmado",
  },
  size: sizeIn(UNITS),
  time: timeIn(UNITS),
};
