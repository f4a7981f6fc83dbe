import type { LabMessages } from "../types.ts";

export const broken = {
  "masked-frame": {
    title: "Una trama enmascarada del servidor",
    text: "El laboratorio enmascara una trama de texto, algo que solo puede hacer un cliente (RFC 6455, sección 5.1). El cliente debe hacer fallar la conexión: envía 1002, y Chrome y ws comunican 1006 a su propio lado.",
    field:
      "Un servidor casero que escribe sus tramas como lo haría un cliente; la consola de Chrome muestra `A server must not mask any frames that it sends to the client`.",
  },
  "reserved-bit": {
    title: "Un bit reservado sin extensión",
    text: "El laboratorio activa un bit reservado en una trama de texto, aunque no se acordó ninguna extensión que le dé un significado. El cliente debe hacer fallar la conexión: envía 1002, y Chrome y ws comunican 1006 a su propio lado.",
    field:
      "Mensajes comprimidos, que activan `RSV1`, después de que un proxy eliminara o alterara `Sec-WebSocket-Extensions`; ws muestra entonces `RSV1 must be clear`.",
  },
  "reserved-opcode": {
    title: "Un opcode reservado",
    text: "El laboratorio envía una trama con el opcode `0x3`, que la RFC 6455 reserva para futuras tramas de datos. El cliente debe hacer fallar la conexión: envía 1002, y Chrome y ws comunican 1006 a su propio lado.",
    field:
      "Algo distinto de la biblioteca WebSocket escribe en el mismo socket, y sus bytes se leen como la cabecera de una trama.",
  },
  "fragmented-ping": {
    title: "Un ping en fragmentos",
    text: "El laboratorio envía un ping con el bit `FIN` a cero, aunque una trama de control no debe fragmentarse (RFC 6455, sección 5.5). El cliente envía 1002, y Chrome y ws comunican 1006 a su propio lado.",
    field:
      "Una implementación casera que divide todas las tramas por igual; ws muestra `FIN must be set`.",
  },
  "long-ping": {
    title: "Un ping de más de 125 bytes",
    text: "El contenido del ping supera los 125 bytes que puede tener una trama de control (RFC 6455, sección 5.5). El cliente envía 1002, y Chrome y ws comunican 1006 a su propio lado.",
    field:
      "Una aplicación que lleva datos propios en sus pings; gorilla/websocket muestra `len > 125 for control`, aiohttp `Control frame payload cannot be larger than 125 bytes`.",
  },
  "orphan-continuation": {
    title: "Una continuación sin mensaje",
    text: "El laboratorio envía una trama de continuación, aunque no hay ningún mensaje fragmentado en curso. El cliente debe hacer fallar la conexión: envía 1002, y Chrome y ws comunican 1006 a su propio lado.",
    field:
      "Un proxy o un servidor que descarta el primer fragmento de un mensaje y deja pasar los demás; la consola de Chrome muestra `Received unexpected continuation frame`.",
  },
  "interrupted-message": {
    title: "Un mensaje dentro de otro",
    text: "El laboratorio empieza un mensaje fragmentado e inicia otro antes del último fragmento, donde la RFC 6455 solo admite tramas de control (sección 5.4). El cliente envía 1002, y Chrome y ws comunican 1006 a su propio lado.",
    field:
      "Dos tareas que escriben en la misma conexión sin esperarse; la consola de Chrome muestra `Received start of new message but previous message is unfinished`.",
  },
  "one-byte-close": {
    title: "Una trama Close de un solo byte",
    text: "El cuerpo de la trama Close es un único byte, cuando un código de estado ocupa dos. Una trama así no es válida y no cuenta: el cliente envía 1002, y Chrome y ws comunican 1006, no 1005.",
    field:
      "Un servidor casero que escribe el código en un byte; ws muestra `invalid payload length 1`, undici `Received close frame with a 1-byte body`.",
  },
  "long-close": {
    title: "Una trama Close de más de 125 bytes",
    text: "El motivo de la trama Close pasa de 123 bytes, así que su contenido supera los 125 bytes que puede tener una trama de control. El cliente envía 1002 y comunica 1006: ni el código ni el motivo llegan a su aplicación.",
    field:
      "Un motivo en el que se metió un mensaje de error entero, o cuya longitud se contó en caracteres y no en bytes de UTF-8.",
  },
  "bad-utf8-reason": {
    title: "Un motivo que no es UTF-8",
    text: "La trama Close del laboratorio lleva un código válido y un motivo que no es UTF-8. El cliente debe hacer fallar la conexión: ws envía 1007, Chrome 1002, ambos comunican 1006 a su propio lado, y el código de la trama se pierde.",
    field: "Un motivo recortado a 123 bytes en medio de un carácter.",
  },
  "bad-utf8": {
    title: "Un mensaje de texto que no es UTF-8",
    text: "El laboratorio envía un mensaje de texto cuyos bytes no son UTF-8, y el cliente debe hacer fallar la conexión (RFC 6455, sección 8.1). La mayoría de los clientes envían 1007, Chrome 1002; Chrome y ws comunican 1006 a su propio lado.",
    field:
      "Datos binarios enviados como texto, Latin-1 tomado por UTF-8, o un texto cortado en medio de un carácter.",
  },
  "bad-deflate": {
    title: "Datos comprimidos imposibles de descomprimir",
    text: "El laboratorio acuerda `permessage-deflate` y envía un mensaje comprimido que no se puede descomprimir. El cliente debe hacer fallar la conexión: ws envía 1007, Chrome 1002, y ambos comunican 1006 a su propio lado.",
    field:
      "Un proxy que altera el flujo, o dos lados que no coinciden en los parámetros de `permessage-deflate`.",
  },
} satisfies Partial<LabMessages["scenarios"]>;
