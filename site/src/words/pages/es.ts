import type { PageWords } from "./types.ts";

export const es: PageWords = {
  http: {
    lead: "Un servidor responde a la negociación de apertura con 101 o con uno de los demás estados. Una página no conoce ninguno: ve `open` o 1006.",
    all: "Todos los estados",
    others: "Otros estados",
  },
  families: {
    title: "¿Qué código para lo mismo?",
    lead: "Lo mismo lleva un número distinto en cada lugar: un estado HTTP antes de abrirse la conexión, un código registrado después, uno privado en cada servicio. Aquí están lado a lado.",
    page: (meaning) => `${meaning}: ¿qué código?`,
    whatToSend: "Qué enviar",
    sideBySide: "Lado a lado",
    services: "Qué envían los servicios",
    pairs: "De dos en dos",
    agreement: "por acuerdo",
  },
  vendorCode: {
    beside: "Junto a los códigos registrados",
    others: (vendor) => `Otros códigos de ${vendor}`,
    inRange: "Códigos de este rango",
    rest: (from, to) =>
      `La regla vale para todo número de ${from} a ${to} que no figure por separado.`,
    byNumber: "Por número",
    byNumberLead: "Un número dice poco sin el servicio que lo envió. Quién lo tiene en su lista:",
  },
  elements: {
    title: "Códigos de cierre en su propia página",
    lead: "Dos elementos explican un código de cierre, o dos lado a lado, donde usted los ponga: un archivo por idioma, menos de 10 KB comprimido y ninguna petición a nadie.",
    attempt: "Pruébelo",
    snippet: "Para copiar",
    file: (name) =>
      `El archivo es \`elements/${name}\` del paquete \`closewise\`; sírvalo desde su propio servidor. Funciona con una Content-Security-Policy estricta. En la cabecera y sin \`defer\`, nada salta mientras carga la página.`,
    attributes: "Atributos",
    attribute: {
      code: "el código de cierre, de 0 a 65535",
      pair: "los dos códigos que se comparan",
      lang: "el idioma; sin él, el de la página",
    },
    style:
      "`::part(card)`, `::part(title)` y `::part(verdict)` admiten estilos. `color-scheme` en el elemento elige claro u oscuro; sin él, decide el sistema del lector.",
    fallback: "Lo que está entre las etiquetas se muestra donde el script no se ejecuta.",
  },
};
