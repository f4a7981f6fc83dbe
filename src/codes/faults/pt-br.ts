import type { FaultTexts } from "./types.ts";

const list = (items: readonly (string | number)[]): string => items.join(", ");

const meantOrKnown = (meant: string | undefined, known: readonly string[]): string =>
  meant === undefined ? `São conhecidos: ${list(known)}.` : `Você quis dizer ${meant}?`;

export const ptBr: FaultTexts = {
  outOfRange: ({ number }) =>
    `${number} não é um código de fechamento: um código de fechamento é um inteiro de 0 a 65535. ` +
    "Informe o número que o quadro Close trazia, 1005 se não trazia nenhum ou 1006 se nenhum chegou.",
  unknownSituation: ({ name, known }) =>
    `Não existe a situação “${name}”. Use uma destas: ${list(known)}.`,
  missingText: ({ key }) =>
    `O catálogo não tem texto para “${key}”. Informe isso aos autores do closewise.`,
  badReference: ({ text }) =>
    `“${text}” não é um código de fechamento (1008), nem um código de fornecedor (discord:4014), nem um status HTTP (http:401).`,
  unknownVendor: ({ name, meant, known }) =>
    `“${name}” não é um fornecedor do catálogo. ${meantOrKnown(meant, known)}`,
  vendorWithoutCodes: ({ vendor, reasons }) =>
    `${vendor} não tem códigos de fechamento: diz o motivo com palavras (${list(reasons)}).`,
  unknownVendorCode: ({ vendor, id, number, known }) =>
    `${vendor} não tem o código ${number} nem uma regra para ele. Seus códigos: ${list(known)}. Sem o fornecedor: ${number} em vez de ${id}:${number}.`,
  unknownRuntime: ({ name, meant, known }) =>
    `“${name}” não é um ambiente do catálogo. ${meantOrKnown(meant, known)}`,
  unknownHttpStatus: ({ status, known }) =>
    `O catálogo não tem o status HTTP ${status} para o handshake de abertura. Ele tem ${list(known)}.`,
  noRefusal: ({ status, known }) =>
    `HTTP ${status} não recusa um handshake de abertura. Use um destes: ${list(known)}.`,
};
