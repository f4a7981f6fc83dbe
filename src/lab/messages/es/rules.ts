import type { LabMessages } from "../types.ts";

export const rules = {
  "huge-frame": {
    title: "Una trama de un tebibyte",
    text: "El laboratorio anuncia una trama de alrededor de un tebibyte y apenas envía más que su cabecera. Un cliente con un límite no espera el resto: ws envía 1009, Chrome termina el transporte sin trama Close, y ambos comunican 1006 a su propio lado.",
    field:
      "El caso para el que la sección 10.4 de la RFC 6455 pide límites: un extremo que anuncia más de lo que un receptor puede contener.",
  },
  "message-too-big": {
    title: "Un mensaje que supera el límite",
    text: "El cliente envía un mensaje de 100 KiB; el laboratorio no lee más de 64 KiB y envía 1009. Aquí ambos lados comunican 1009; un servidor que hace fallar la conexión sin esperar la respuesta del cliente, como ws, comunica 1006 a su propio lado.",
    field:
      "Los límites por defecto de 8 KiB en Tomcat, 64 KiB en Jetty y 1 MiB en websockets para Python; uWebSockets corta el transporte por encima de 16 KiB y no envía 1009.",
  },
  "too-fast": {
    title: "Demasiados mensajes",
    text: "El cliente envía 20 mensajes de golpe, y el laboratorio, que no admite más de 10, envía 1008 con los segundos de espera como `retry-after` en el motivo. Ambos lados comunican 1008.",
    field:
      "Los límites de frecuencia de los chats y las API: 1008 en general, 4008 en Discord, 3013 en Centrifugo.",
  },
  "wrong-type": {
    title: "Binario donde se pide texto",
    text: "El cliente envía un mensaje binario al laboratorio, que aquí solo lee texto y envía 1003 sin mirar el contenido. Ambos lados comunican 1003.",
    field:
      "Un `ArrayBuffer` o un `Blob` enviado a un servidor que lee JSON, o un serializador que se cambió a MessagePack en un solo lado.",
  },
  "no-token": {
    title: "Sin credencial a tiempo",
    text: "El laboratorio espera un mensaje que autentique al cliente. No llega ninguno dentro del plazo, así que el laboratorio envía 3008, y ambos lados lo comunican: al cliente no se le rechazó, llegó tarde.",
    field:
      "El primer mensaje de graphql-ws, `connection_init`, cuya ausencia termina con 4408, o Twitch, que envía 4003 a quienes no se suscriben a nada en 10 s.",
  },
  idle: {
    title: "Cerrada tras un silencio",
    text: "Durante un tiempo no llega nada, y el laboratorio inicia la negociación de cierre con 1001. Ambos lados comunican 1001, y el cliente sabe que alguien terminó la conexión a propósito.",
    field:
      "Jetty, tras 30 s de silencio por defecto, y Tomcat, tras su tiempo límite de inactividad.",
  },
  "idle-cut": {
    title: "Cortada tras un silencio",
    text: "Durante un tiempo no pasa nada, y el laboratorio termina el transporte sin trama Close, como un proxy al que se le agota el tiempo límite de inactividad. El cliente deduce 1006; cualquier byte a tiempo habría conservado la conexión, también un ping.",
    field:
      "Los proxies con un tiempo límite de inactividad: nginx tras 60 s sin datos del servidor, los balanceadores de carga de AWS tras 60 s (ALB) o 350 s (NLB), Cloudflare tras 100 s.",
  },
  "idle-cut-data": {
    title: "Cortada pese a los pings",
    text: "Durante un tiempo no pasa ningún mensaje, y el laboratorio termina el transporte sin trama Close, porque no cuenta los pings ni los pongs como tráfico. El cliente deduce 1006 pese a sus pings regulares.",
    field:
      "Un proxy que cuenta los mensajes y no las tramas de control, como hace crossws con su tiempo límite de inactividad; ahí es la aplicación la que debe enviar el latido.",
  },
  "fixed-age": {
    title: "Cortada a una edad fija",
    text: "El laboratorio termina el transporte sin trama Close en cuanto la conexión alcanza cierta edad, por mucha actividad que haya. El cliente deduce 1006, y ni los mensajes ni los pings pueden aplazar el final.",
    field:
      "El balanceador de carga de Google Cloud, para el que el tiempo límite del backend, 30 s por defecto, es toda la vida de un WebSocket, o AWS API Gateway a las 2 horas.",
  },
  "no-pong": {
    title: "Pings sin pong",
    text: "El laboratorio no responde a los pings, aunque la RFC 6455 exige un pong (sección 5.5.2). Un cliente que envía pings se rinde cuando pasa su plazo; una página no puede enviarlos, y no se entera de nada hasta que el laboratorio cierra con 1001.",
    field:
      "Un servidor con el bucle de eventos bloqueado: websockets para Python envía un ping cada 20 s, y 1011 `keepalive ping timeout` si no llega ningún pong en otros 20 s.",
  },
} satisfies Partial<LabMessages["scenarios"]>;
