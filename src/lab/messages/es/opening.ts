import type { LabMessages } from "../types.ts";

export const opening = {
  "name-not-found": {
    title: "Un nombre de host sin dirección",
    text: "El nombre de host de la URL termina en `.invalid`, y ningún DNS tiene una dirección para él, así que no se envía nada a nadie. A una página se le comunica 1006 sin motivo; solo la consola, o un cliente fuera del navegador, nombra la causa.",
    field: "Una errata, un registro DNS que falta, o un nombre que solo existe dentro de otra red.",
  },
  "port-refused": {
    title: "Un puerto en el que no escucha nadie",
    text: "En el puerto de la URL no escucha nada, y la conexión TCP se rechaza al instante, antes del primer byte de la negociación de apertura. A una página se le comunica 1006; la consola de Chrome muestra `net::ERR_CONNECTION_REFUSED`.",
    field:
      "Un servidor que no está en marcha, que escucha en otro puerto, o solo en 127.0.0.1 dentro de su contenedor.",
  },
  "tls-untrusted": {
    title: "Un certificado que no es de confianza",
    text: "El certificado procede de la autoridad propia del laboratorio, que el cliente no conoce, y la negociación TLS falla: a una página se le comunica 1006, nunca 1015. Un cliente que confía en `/ca.pem` se conecta, y puede reproducir todos los escenarios sobre TLS en esta dirección.",
    field:
      "Un certificado autofirmado, o una cadena sin su certificado intermedio; con un WebSocket, un navegador no pregunta si desea continuar.",
  },
  "tls-expired": {
    title: "Un certificado caducado",
    text: "La fecha hasta la que el certificado es válido ha pasado, y el cliente interrumpe la negociación TLS: a una página se le comunica 1006, nunca 1015. Solo un cliente que confía en `/ca.pem` ve que el problema es únicamente la fecha.",
    field: "Un certificado que nadie renovó a tiempo, o un dispositivo cuyo reloj está mal.",
  },
  "tls-wrong-name": {
    title: "Un certificado para otro nombre",
    text: "El certificado es válido, pero no para el nombre de la URL, y el cliente interrumpe la negociación TLS: a una página se le comunica 1006, nunca 1015. Solo un cliente que confía en `/ca.pem` ve que el problema es únicamente el nombre.",
    field:
      "Una conexión a una dirección IP, o a un subdominio nuevo que el certificado no incluye.",
  },
  "tls-refused": {
    title: "TLS sin nada en común",
    text: "El laboratorio no acepta ninguno de los parámetros TLS que ofrece el cliente, y termina la negociación TLS con una alerta. A una página se le comunica 1006, nunca 1015: WHATWG no permite ese número a los navegadores.",
    field:
      "Un dispositivo que solo conoce versiones antiguas de TLS, y un servidor que solo acepta las más recientes.",
  },
  "no-answer": {
    title: "Una negociación de apertura sin respuesta",
    text: "El laboratorio acepta la conexión TCP, lee la solicitud y no la responde. El cliente sigue conectándose hasta que se rinde, en Firefox tras 20 s, y comunica 1006.",
    field:
      "Un servidor que espera a una base de datos o a un servicio de identidad antes de responder, o un cortafuegos que descarta paquetes sin avisar.",
  },
  "dropped-handshake": {
    title: "El transporte cortado durante la apertura",
    text: "El laboratorio lee la solicitud y termina el transporte sin respuesta HTTP. No hay ni estado ni trama Close, y el cliente comunica 1006 sin haber estado conectado.",
    field:
      "Una dirección `ws:` en un puerto que espera TLS, o un proceso que termina antes de haber respondido.",
  },
  redirect: {
    title: "Una redirección en lugar de 101",
    text: "El laboratorio responde a la negociación de apertura con una redirección HTTP y un `Location`. Con un WebSocket, los navegadores, ws y undici no siguen ninguna redirección y comunican 1006; websockets para Python sí la sigue, y se conecta a la nueva dirección.",
    field:
      "Una redirección de `http:` a `https:`, a una página de inicio de sesión, o a la misma ruta con una barra al final.",
  },
  "not-a-websocket": {
    title: "Una página en lugar de un WebSocket",
    text: "El laboratorio responde a la negociación de apertura como a una solicitud corriente, con HTTP 200 y una página HTML. Sin 101 no hay conexión WebSocket, y el cliente comunica 1006.",
    field:
      "La respuesta por defecto de una aplicación de una sola página, que da `index.html` a toda ruta desconocida, o un proxy que no reenvía `Upgrade`.",
  },
  "wrong-accept": {
    title: "Un `Sec-WebSocket-Accept` incorrecto",
    text: "El laboratorio responde 101, pero su `Sec-WebSocket-Accept` no corresponde al `Sec-WebSocket-Key` del cliente. El cliente debe hacer fallar la conexión (RFC 6455, sección 4.1): comunica 1006 sin haber estado conectado.",
    field:
      "Un servidor casero que no calcula el valor como establece la sección 4.2.2 de la RFC 6455.",
  },
  "no-upgrade": {
    title: "Un 101 sin `Upgrade`",
    text: "El laboratorio responde 101 con un `Sec-WebSocket-Accept` correcto, pero omite la cabecera `Upgrade`. El estado por sí solo no basta (RFC 6455, sección 4.1): el cliente debe hacer fallar la conexión y comunica 1006.",
    field:
      "Un proxy que elimina `Upgrade` de la respuesta, porque esa cabecera solo vale hasta el siguiente salto.",
  },
  "unoffered-subprotocol": {
    title: "Un subprotocolo que nadie ofreció",
    text: "El laboratorio responde 101 y nombra en `Sec-WebSocket-Protocol` un subprotocolo que el cliente no ofreció. El cliente debe hacer fallar la conexión (RFC 6455, sección 4.1) y comunica 1006.",
    field:
      "Un servidor que responde siempre con su propio subprotocolo, ofrezca lo que ofrezca el cliente; ws muestra `Server sent a subprotocol but none was requested`.",
  },
  "ignored-subprotocol": {
    title: "Un subprotocolo sin respuesta",
    text: "El cliente ofrece un subprotocolo, y el laboratorio responde 101 sin `Sec-WebSocket-Protocol`: no eligió ninguno. La RFC 6455 se lo permite a un servidor; los navegadores, ws y undici hacen fallar la conexión y comunican 1006, mientras que websockets para Python sigue sin subprotocolo.",
    field:
      "Un cliente que ofrece `graphql-transport-ws` a un servidor que solo conoce `graphql-ws`; ws muestra `Server sent no subprotocol`.",
  },
  "unoffered-extension": {
    title: "Una extensión que nadie ofreció",
    text: "El laboratorio responde 101 y nombra en `Sec-WebSocket-Extensions` una extensión que el cliente no ofreció. El cliente debe hacer fallar la conexión (RFC 6455, sección 4.1) y comunica 1006.",
    field:
      "Un proxy que altera `Sec-WebSocket-Extensions` por el camino; ws muestra `Server indicated an extension that was not requested`.",
  },
} satisfies Partial<LabMessages["scenarios"]>;
