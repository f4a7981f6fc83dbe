import type { VendorMessages } from "../types.ts";

export const headings: VendorMessages["headings"] = {
  vendorCategory: "Códigos de cierre de proveedores",
  registry: "Qué dice el registro sobre el número",
  vendorRule: "La regla del propio proveedor",
  vendors: "Proveedores que usan este número",
  seeAlso: "Véase también",
  reasons: "Qué dice con palabras",
  vendor: "Proveedor",
  code: "Código",
  name: "Su propio nombre",
  meaning: "Significado",
  codes: "Códigos",
};

export const whenSeen: VendorMessages["whenSeen"] = {
  server: (vendor) =>
    `${vendor} lo envía a sus clientes en una trama Close, con la conexión abierta.`,
  client: (vendor) => `Un cliente de ${vendor} lo envía en una trama Close.`,
  either: (vendor) =>
    `Cualquiera de los dos lados de una conexión de ${vendor} puede enviarlo en una trama Close.`,
  local: (vendor) =>
    `Un cliente de ${vendor} lo deduce por su cuenta; ninguna trama Close lo lleva.`,
  message: (vendor) => `Figura en un mensaje de ${vendor}, no en una trama Close.`,
};

export const whenToUse: VendorMessages["whenToUse"] = (vendor) =>
  `Úselo solo dentro del protocolo de ${vendor}. En otro sitio el número significa otra cosa, o nada.`;

export const byRange: VendorMessages["byRange"] = (vendor, from, to) =>
  `${vendor} no incluye este número en su lista; responde su regla para el intervalo de ${from} a ${to}.`;

export const verified: VendorMessages["verified"] = "Leído en la fuente que se indica más abajo.";
export const unverified: VendorMessages["unverified"] =
  "Sin verificar: lo comunican usuarios, y no lo hemos leído en la fuente del propio proveedor.";
export const waitIsOurs: VendorMessages["waitIsOurs"] =
  "El proveedor dice que hay que reconectarse; el tiempo de espera es criterio nuestro.";

export const words: VendorMessages["words"] = {
  aspects: {
    meaning: "Qué dice",
    phase: "Cuándo",
    authority: "Quién le da un significado",
    sender: "Quién lo envía",
    wire: "Enviado o deducido",
    page: "Qué se le comunica a una página",
    clean: "Final limpio",
    outcome: "Éxito o error",
    retry: "¿Debe reconectarse el cliente?",
    fault: "Quién tiene que actuar",
  },
  phase: {
    opening: "durante la negociación de apertura",
    closing: "al final de una conexión",
  },
  authority: {
    registry: "el registro de la IANA",
    agreement: "los dos lados, por acuerdo",
    nobody: "nadie",
    http: "el estándar HTTP",
    vendor: (name) => `${name}, para su propio protocolo`,
  },
  sentBy: {
    server: "el servicio",
    client: "el cliente",
    either: "cualquiera de los dos lados",
    local: "nadie: se lo inventa la biblioteca del cliente",
    message: "el servicio, en un mensaje propio",
  },
  wire: {
    http: "una respuesta HTTP",
    local: "deducido por una biblioteca",
    message: "dentro de un mensaje",
  },
  page: {
    told: "el código y su motivo",
    concluded: "el código, sin motivo",
    refused: "1006 sin motivo, sea cual sea el estado",
    opened: "el evento `open`",
    nothing: "nada de ello en el evento de cierre",
  },
  yes: "sí",
  no: "no",
  contrast: (a, aValue, b, bValue) => `${a}: ${aValue}. ${b}: ${bValue}.`,
  alike: (value) => `En ambos casos: ${value}.`,
  intro: (a, aGist, b, bGist) => `${a}: ${aGist}. ${b}: ${bGist}.`,
};
