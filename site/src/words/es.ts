import type { SiteWords } from "./types.ts";

export const es: SiteWords = {
  home: {
    title: "Los códigos de cierre de WebSocket, explicados",
    heading: "¿Por qué se cerró la conexión WebSocket?",
    lead: "Cada código de cierre: qué significa, cuándo aparece, cómo resolverlo y si conviene reconectarse. Y todos comparados de dos en dos, con un veredicto.",
    description:
      "Referencia de los códigos de cierre de WebSocket: significado, causas, remedios, consejo de reconexión y comparación de cada par, todo con su fuente.",
  },
  nav: {
    codes: "Códigos de cierre",
    ranges: "Rangos",
    tools: "Herramientas y tablas",
    languages: "Idiomas",
  },
  codes: {
    title: "Todos los códigos de cierre de WebSocket",
    lead: "Las filas del registro de la IANA y los rangos que contienen todos los demás números.",
  },
  code: {
    about: (subject, gist) => `${subject} ${gist}.`,
    seeAlso: "Comparar con los demás",
  },
  compare: {
    title: "Comparar dos códigos de cierre",
    lead: "Qué los distingue, qué comparten, cuándo usar cada uno y un veredicto.",
    confused: "Se confunden a menudo",
    every: "Todos los pares",
    aspect: "Aspecto",
  },
  choose: {
    title: "¿Qué código de cierre debo enviar?",
    lead: "Tres preguntas como máximo; después, el código, un motivo y lo que ve el otro lado.",
    answers: "Respuestas",
    restart: "Empezar de nuevo",
    send: (code) => `Envíe ${code}`,
    sendNothing: "Envíe un estado HTTP, no un código de cierre",
    situations: "Todas las situaciones",
    statuses: "Qué estado",
  },
  doctor: {
    title: "El doctor 1006",
    lead: "1006 solo dice que no llegó ninguna trama Close. El momento en que ocurre dice el resto.",
    blind:
      "Una página no puede distinguir estas causas, y es intencionado: un nombre que no se resuelve, un puerto cerrado, un certificado incorrecto, un HTTP 403 y una conexión cortada dan todos 1006, un motivo vacío y `wasClean` en `false`. Mire desde fuera de la página: primero con la sonda y después en los logs del servidor.",
    symptoms: {
      "at-once": {
        moment: "Al instante, sin haberse abierto nunca",
        cause:
          "Nombre, puerto o ruta incorrectos, un certificado que no es de confianza, una dirección `ws:` en una página `https:`, o un servidor ausente.",
        remedy:
          "Pase la misma dirección a `npx closewise probe`. Sin ninguna respuesta HTTP, es el nombre, el puerto o el certificado, y la sonda dice cuál; una respuesta distinta de 101 es el caso siguiente.",
      },
      "refused-upgrade": {
        moment: "Al instante, y los logs del servidor muestran un estado HTTP",
        cause:
          "Se rechazó el upgrade: 401 o 403 (credenciales, `Origin`), 404 (ruta), 426 o 400 (cabeceras perdidas en un proxy), 502 (sin servidor detrás). Los frameworks que cierran antes de aceptar, como Starlette con `close(4401)`, envían HTTP 403: la página ve 1006 y el cliente de pruebas muestra 4401.",
        remedy:
          "Lea el estado en los logs del servidor o del proxy. Si la página debe saber el porqué, acepte primero y cierre después con un código y un motivo.",
      },
      "after-idle": {
        moment: "Siempre tras el mismo silencio: 30, 55, 60 o 100 segundos",
        cause:
          "Un proxy o balanceador de carga abandonó una conexión silenciosa: nginx y AWS ALB a los 60 s, Heroku a los 55 s, Cloudflare a los 100 s.",
        remedy:
          "Envíe un ping desde el servidor cada 20 a 30 segundos, muy por debajo del menor tiempo límite del camino y nunca igual a él, y aumente ese tiempo límite (nginx: `proxy_read_timeout`).",
      },
      "fixed-age": {
        moment: "A una edad fija, incluso en plena actividad",
        cause:
          "Una duración máxima: el tiempo límite de backend de un balanceador de carga de Google Cloud (30 s) vale para toda la vida de un WebSocket, AWS API Gateway lo termina a las 2 horas y algunos servidores tienen su propio límite.",
        remedy: "Encuentre el límite y auméntelo, o reconéctese antes de alcanzarlo.",
      },
      "after-send": {
        moment: "Justo después de un mensaje grande",
        cause:
          "El mensaje superaba el límite de algún tramo. uWebSockets y tungstenite cortan la conexión en vez de enviar 1009; en otros casos un reinicio de TCP adelanta a la trama Close.",
        remedy:
          "Compare el tamaño del mensaje con los límites de cada tramo; aumente el límite o divida el mensaje.",
      },
      "on-wake": {
        moment: "Cuando despierta un portátil o un teléfono",
        cause:
          "El dispositivo dormía, no pudo responder a los pings, y el otro lado o la red olvidaron la conexión.",
        remedy:
          "Reconéctese en `visibilitychange`, `pageshow` y `online`, con un tiempo límite de conexión de unos segundos.",
      },
      "background-tab": {
        moment: "A los cinco minutos, más o menos, en una pestaña en segundo plano",
        cause:
          "Los navegadores reducen los temporizadores de las páginas ocultas a uno por minuto: un latido enviado por la página no llega a tiempo para el servidor.",
        remedy:
          "Envíe el latido desde el servidor, o reinicie el temporizador de la página en `onmessage` en lugar de usar `setInterval`.",
      },
      "in-bulk": {
        moment: "Muchos clientes en el mismo segundo",
        cause: "Un despliegue, una caída, o un proxy recargado que abandonó sus conexiones.",
        remedy:
          "Haga que el servidor envíe 1012 o 1001 antes de detenerse, y que los clientes vuelvan tras una espera aleatoria.",
      },
      "no-event": {
        moment: "Silencio, y ningún evento de cierre durante minutos",
        cause:
          "El camino murió sin avisar: de wifi a datos móviles, un NAT que olvidó, una pestaña suspendida en iOS. TCP solo lo nota al escribir.",
        remedy:
          "Que el servidor envíe pings y descarte a quien no responda; en la página, trate la falta de un latido de la aplicación como el final.",
      },
    },
  },
  limits: {
    title: "Límites y tiempos",
    lead: "Los valores por defecto que terminan conexiones: el mayor mensaje, los pings, los tiempos de inactividad y la espera de la negociación de cierre.",
    note: "Leído en el código o la documentación de cada uno, noviembre de 2026, salvo que la fila diga otra cosa. Todos los valores se pueden cambiar; un punto indica que nuestra fuente no dice nada.",
  },
  interop: {
    title: "Qué códigos llegan intactos",
    lead: "Algunos receptores solo conocen los primeros códigos de la RFC 6455 y muestran a su aplicación un número distinto del enviado.",
    intact: "intacto",
  },
  vendors: {
    lead: "El mismo número privado significa cosas opuestas en distintos servicios. Qué dice cada uno, y si conviene reconectarse.",
  },
  guides: { title: "Guías" },
  notFound: {
    title: "Esta página no existe",
    text: "Quizá la lista de todos los códigos tenga lo que busca.",
  },
};
