import type { HelpWords } from "../types.ts";

export const probe: HelpWords["probe"] = {
  summary: "qué termina una conexión, y por qué, conectándose",
  description:
    "Se conecta a un servidor WebSocket como cliente, observa y dice qué terminó la conexión y por qué: el nombre, TCP, TLS, la respuesta a la negociación de apertura, los pings, los límites de inactividad, las duraciones máximas, los límites de tamaño, la negociación de cierre. A partir de 25s de observación compara conexiones que hacen cosas distintas. Sale con 0 si se abrió y terminó con 1000, y con 1 en otro caso. Ctrl-C acorta la observación.",
  arguments: {
    url: "adónde: `ws://host:port/path` o `wss://host/path`",
  },
  options: {
    for: "cuánto tiempo observar: 10s, 90s, 10m",
    timeout: "cuánto puede durar la apertura",
    ping: "de un ping al siguiente",
    closeTimeout: "cuánto puede tardar la respuesta al Close",
    compare: "comparar conexiones una junto a otra, por corta que sea la observación",
    send: "un mensaje de texto que enviar; puede repetirse",
    sendSize: "enviar un mensaje de este tamaño: 64KiB, 5MiB",
    binary: "enviar ese mensaje en binario",
    subprotocol: "un subprotocolo que ofrecer; puede repetirse",
    origin: "la cabecera `Origin` que enviar",
    header: "otra cabecera, `Name: value`; puede repetirse",
    requireExtension: "ofrecer esta extensión, y cerrar con 1010 sin ella",
    insecure: "seguir aunque no se confíe en el certificado",
    ca: "certificados en los que confiar, en PEM, en vez de los habituales",
    noExperiments: "no hacer ningún intento después del primero",
  },
  examples: {
    probe: "qué impide que se abra, o cómo termina",
    compare: "cuál vive más: la silenciosa, la de pings o la de datos",
    size: "si pasa un mensaje grande",
    header: "con un token",
    json: "como datos",
  },
};
