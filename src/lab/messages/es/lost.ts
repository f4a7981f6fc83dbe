import type { LabMessages } from "../types.ts";

export const lost = {
  reset: {
    title: "Un reinicio (RST)",
    text: "El laboratorio reinicia el transporte (un segmento TCP con RST) en plena conexión abierta. No llegó ninguna trama Close, así que el cliente deduce 1006, con el motivo vacío y `wasClean` falso.",
    field:
      "Un proceso servidor que falla o al que se elimina: el sistema operativo reinicia (RST) sus conexiones, y a todos los clientes se les comunica 1006 a la vez.",
  },
  fin: {
    title: "El final de TCP sin trama Close",
    text: "El laboratorio termina el transporte con un FIN. Para TCP es un final en orden; para WebSocket no lo es, porque antes no llegó ninguna trama Close: el cliente deduce 1006, igual que tras un reinicio (RST).",
    field:
      "`terminate()` en ws, y los proxies que se rinden: tras 60 s sin datos del servidor, nginx termina ambos lados sin trama Close.",
  },
  "unanswered-close": {
    title: "Una trama Close sin respuesta",
    text: "El cliente inicia la negociación de cierre, y el laboratorio no responde a su trama Close y deja el transporte como está. El cliente espera (Chrome 60 s, ws 30 s, Firefox 20 s, websockets para Python 10 s), después corta el transporte y comunica 1006, cualquiera que sea el código que envió.",
    field:
      "Un servidor con el bucle de eventos bloqueado, o un extremo que se fue de la red sin decir nada.",
  },
  "refused-upgrade": {
    title: "El upgrade rechazado con HTTP 403",
    text: "El laboratorio responde a la negociación de apertura con HTTP 403 en lugar de 101. Nunca hubo una conexión WebSocket, así que no hay código de cierre; a una página se le comunica 1006 de todos modos y no ve el estado, que ws nombra en su error.",
    field:
      "En Starlette, `close(code=4401)` antes de `accept()` se convierte en HTTP 403, igual que una ruta que Uvicorn no conoce o un origen que el servidor no permite.",
  },
  "black-hole": {
    title: "Un agujero negro",
    text: "Después de la negociación de apertura, el laboratorio no lee ni envía nada, tampoco pongs, y el transporte sigue en pie. Nadie se entera: una página no puede enviar pings y cree abierta la conexión hasta que otra cosa se rinde, y solo entonces deduce 1006.",
    field:
      "Un dispositivo que duerme, o una red móvil cuyo router ha olvidado la conexión: nada se nota hasta que alguien escribe.",
  },
  "lost-close": {
    title: "La trama Close que se perdió",
    text: "El laboratorio escribe muchos datos y detrás una trama Close con 1008, y reinicia el transporte antes de que el cliente haya leído hasta ahí. El reinicio (RST) destruye lo que estaba todavía en camino: los logs del laboratorio dicen 1008, y el cliente deduce 1006.",
    field:
      "Un servidor que envía 1008 y destruye su socket con datos recibidos sin leer, la causa más frecuente de «enviamos 1008, y los clientes comunican 1006».",
  },
  "cut-frame": {
    title: "Una trama cortada por la mitad",
    text: "El laboratorio anuncia una trama, envía una parte de su contenido y termina el transporte con un FIN. El mensaje incompleto nunca llega a la aplicación, y el cliente deduce 1006.",
    field:
      "Un proceso que termina mientras envía un mensaje grande; gorilla/websocket muestra entonces `websocket: close 1006 (abnormal closure): unexpected EOF`.",
  },
} satisfies Partial<LabMessages["scenarios"]>;
