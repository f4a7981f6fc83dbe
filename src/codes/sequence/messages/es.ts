import type { SequenceWords } from "../types.ts";

export const es: SequenceWords = {
  heading: "En la red",
  client: "Cliente",
  server: "Servidor",
  badMessage: "un mensaje rechazado",
  numberedMessage: (code) => `un mensaje con ${code}`,
  emptyClose: "Close, vacía",
  lost: "transporte perdido",
  tlsFails: "falla TLS",
  tcpEnds: "fin de TCP",
  opens: "el WebSocket está abierto",
  neverOpens: "no se abre ningún WebSocket",
  reports: (code) => `informa ${code}`,
  notes: {
    agreed:
      "El otro lado responde con su propia trama Close y después el servidor termina TCP. Puede empezar cualquiera de los dos.",
    failed:
      "El lado que detecta el fallo envía su trama Close y no espera respuesta: a su propia aplicación le informa 1006.",
    empty: "Una trama Close sin código es válida y recibe respuesta. Ambos lados informan 1005.",
    absent: "No llega ninguna trama Close a ningún lado. Cada uno concluye 1006 por su cuenta.",
    invalid:
      "Este número no debe enviarse. El receptor responde con 1002 y abandona el transporte.",
    tls: "Todavía no hay WebSocket, así que no hay trama Close. Un navegador informa 1006.",
    message:
      "El número va en un mensaje del protocolo del proveedor, no en una trama Close: lo que termina la conexión, si algo lo hace, viene después.",
    local:
      "El cliente del proveedor concluye el número por su cuenta. Ninguna trama Close lo lleva.",
    refused:
      "El servidor responde a la negociación de apertura con HTTP corriente. Una página informa 1006, cualquiera que sea el estado; un cliente fuera del navegador puede leerlo.",
    opened:
      "A partir de aquí ambos lados envían tramas, y la conexión termina con un código de cierre.",
  },
};
