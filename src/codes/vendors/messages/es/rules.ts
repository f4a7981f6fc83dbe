import type { VendorMessages } from "../types.ts";

export const rules = {
  discord:
    "La tabla dice para cada código si hay que reconectarse; algunos códigos son una señal de parar. Un cliente que cierra con 1000 o 1001 termina su sesión; con cualquier otro código se puede reanudar durante algunos minutos.",
  "discord-voice":
    "Tiene códigos propios, con los números del gateway. Dice que no hay que reconectarse tras 4014, 4021 y 4022, y que tras 4015 se intente reanudar la sesión.",
  pusher:
    "Decide el intervalo: de 4000 a 4099, no vuelva sin cambios; de 4100 a 4199, vuelva después de un segundo como mínimo; de 4200 a 4299, vuelva enseguida; de 4300 a 4399 son errores, no finales.",
  twitch:
    "Enumera causas, sin una regla para cada una. Conéctese de nuevo, y use la dirección de `session_reconnect` si se envió una. La orden `twitch event websocket close` de su línea de comandos reproduce cualquiera de sus códigos.",
  graphql:
    "El protocolo define los códigos; el cliente graphql-ws decide cuáles son definitivos. Reintenta con 1000, 1001, 1005, 1006, 1012, 1013 y 1014, toma por definitivo cualquier otro número inferior a 2000, y hace 5 intentos. De los códigos del protocolo, para él son definitivos 4004, 4005, 4400, 4401, 4406, 4409, 4429 y 4500: se detiene, y solo la aplicación puede volver a conectarse.",
  "graphql-legacy":
    "No define códigos propios ni ninguna regla: el servidor cierra con 1002 o 1011, o sin código.",
  centrifugo:
    "Decide el intervalo: de 3000 a 3499, de 4000 a 4499 y todo a partir de 5000, reconectarse; de 3500 a 3999 y de 4500 a 4999, es definitivo.",
  phoenix:
    "phoenix.js se reconecta tras cualquier código, salvo tras su propio `disconnect()`; hasta 1.8.15, tras todos los códigos menos 1000, y cuando se agota el tiempo límite de su propio latido.",
  actioncable:
    "Se expresa con palabras: antes del cierre llega un mensaje JSON con `reason` y `reconnect`. Solo `reconnect: false` detiene al cliente; este nunca lee el código de cierre, que es 1000.",
  "socket-io":
    "Se expresa con palabras: `disconnect` da un motivo, no un código. Tras `io server disconnect`, la propia aplicación debe llamar a `connect()`.",
  sockjs:
    "Escribe códigos en sus propios mensajes, sea cual sea el transporte, y no tiene ninguna regla de reconexión.",
  wamp: "autobahn-js cierra con 3000 al final de una sesión y con 3002 tras una infracción del protocolo. No encontramos ninguna regla de reconexión.",
  obs: "Prohíbe una sola cosa: tras 4011 un cliente no debe reconectarse automáticamente.",
  saltyrtc:
    "Los códigos dicen cómo terminó la señalización; no los acompaña ninguna regla de reconexión.",
  hocuspocus:
    "El provider se reconecta salvo que se le diga lo contrario. Los códigos 44xx son 4000 más el estado HTTP.",
  colyseus: "El SDK vuelve por sí mismo tras 1001, 1005, 1006 y 4010, y tras ningún otro.",
  azure:
    "Mientras un cliente recupera una conexión, 1008 significa que hay que parar y abrir una nueva. Un error HTTP como 502 significa que hay que seguir intentándolo, durante 30 segundos como máximo.",
  aws: "No tiene códigos propios, y el backend no puede elegir ninguno. Una conexión dura 2 horas como máximo, 10 minutos si está en silencio.",
  appsync:
    "Se expresa con palabras: los errores llegan como un mensaje JSON `connection_error`. El cliente de Amplify cierra con 3001 cuando falla la conexión.",
  cloudflare:
    "Los Workers pueden cerrar con códigos de 1000 a 4999, excepto 1004, 1005, 1006 y 1015. El proxy puede reiniciarse en cualquier momento y entonces termina las conexiones, así que un cliente debe ser capaz de volver.",
  deepgram:
    "Usa códigos registrados, y pone la causa en el motivo como un identificador para programas: léalo primero.",
  speechmatics:
    "Indica una causa para cada código y, para 1011, 4005 y 4013, una espera de al menos 5 a 10 segundos; los demás consejos sobre la reconexión son nuestros.",
  openai:
    "Una sesión tiene una duración máxima; antes de su final llega un evento `error` y después 1001. Abra una sesión nueva.",
  pandascore:
    "1000 significa que el partido ha terminado; tras cualquier otro código inferior a 2000, reconéctese.",
  spring:
    "Da nombres a códigos registrados, y añade uno propio, que queda fuera de todo registro: 4500.",
  janus: "La pasarela no tiene códigos propios; el que figura aquí procede de sus demos HTML.",
  slack:
    "No tiene códigos de cierre: un mensaje JSON `disconnect` da el motivo, y el SDK cierra con 1000 y se reconecta. No encontramos ningún código en su SDK.",
} satisfies VendorMessages["rules"];
