import type { HttpMessages } from "./types.ts";

export const es = {
  headings: {
    category: "Estados HTTP de la negociación de apertura",
    seenBy: "Quién ve qué",
    page: "Una página",
    library: "Una biblioteca",
    log: "Los logs",
    kin: "Códigos de cierre que dicen lo mismo más tarde",
    noMessage: "un error sin mensaje",
    unverified: "sin verificar",
  },
  fault: {
    none: "nadie",
    client: "el cliente",
    server: "el servidor",
    either: "cualquiera de los dos lados",
  },
  sender: "el servidor, o un proxy situado delante",
  seenByPage:
    "`error`, y después `close` con 1006 y un motivo vacío, cualquiera que haya sido el estado.",
  seenByPageOpened: "El evento `open`.",
  seenByLibrary: "El estado o una parte de él, cada biblioteca a su manera; después, 1006.",
  seenByLibraryOpened: "Una conexión abierta.",
  seenByLog: (status) =>
    `Una solicitud HTTP corriente con el estado ${status}, en los logs del servidor o del proxy que respondió.`,
  nothingToRetry: "No hay nada que reintentar: la conexión está abierta.",
  nothingToRetryShort: "nada que reintentar",
  statuses: {
    "switching-protocols": {
      gist: "el servidor acepta el WebSocket",
      description:
        "El servidor acepta el upgrade; lo que sigue son tramas WebSocket. Es el único estado que abre una conexión.",
      whenSeen:
        "Al principio de toda conexión WebSocket que funciona, en las herramientas de red del navegador y en los logs del servidor.",
      howToResolve: [
        "Si aparece y la conexión termina enseguida, busque un código de cierre: el problema no es la negociación.",
        "Si el cliente se queja de todos modos, compare `Sec-WebSocket-Accept`, el subprotocolo y las extensiones de la respuesta con la solicitud.",
      ],
      whenToUse:
        "Responda con él una vez comprobado todo lo que puede comprobarse en la solicitud. Para decir a una página por qué se la rechaza, responda 101 y cierre con un código.",
    },
    "moved-permanently": {
      gist: "la dirección ha cambiado",
      description:
        "El servidor remite a otra dirección. Un cliente WebSocket no está obligado a seguirla, y los navegadores no lo hacen.",
      whenSeen:
        "Con `ws://` donde el servidor redirige a HTTPS, con o sin barra al final de la ruta, o tras un cambio de dominio.",
      howToResolve: [
        "Lea la cabecera `Location` y conéctese a esa dirección con `wss://` en lugar de `https://`.",
        "Excluya las rutas de WebSocket de las reglas de redirección del proxy.",
      ],
      whenToUse:
        "Evítelo en direcciones WebSocket: la mayoría de los clientes fallan en lugar de seguirlo.",
    },
    "bad-request": {
      gist: "la solicitud no es una negociación válida",
      description: "El servidor no pudo leer la solicitud como una negociación de apertura.",
      whenSeen:
        "Cuando un proxy elimina la cabecera `Upgrade` o `Connection`, cuando falta `Sec-WebSocket-Key`, o cuando este servidor no conoce un identificador de sesión de Socket.IO.",
      howToResolve: [
        "Haga que el proxy transmita `Upgrade` y `Connection`, con HTTP/1.1 hacia el servidor.",
        "Compare la solicitud con la RFC 6455, sección 4.1: método GET, clave y versión 13.",
        "Si la respuesta tiene cuerpo, léalo: a menudo nombra el fallo.",
      ],
      whenToUse: "Responda con él cuando la propia negociación esté mal formada.",
    },
    unauthorized: {
      gist: "la credencial falta o no se acepta",
      description:
        "El servidor quiere una credencial válida, y la solicitud no llevaba ninguna que acepte.",
      whenSeen:
        "Cuando un token falta, es incorrecto o ha caducado. Una página no puede poner cabeceras en un WebSocket, así que su credencial tiene que viajar en una cookie, en la dirección o en el subprotocolo.",
      howToResolve: [
        "Mire la solicitud en las herramientas de red: ¿están ahí la cookie o el token?",
        "Obtenga un token nuevo y conéctese otra vez.",
        "Desde otro dominio, compruebe el atributo `SameSite` de la cookie.",
      ],
      whenToUse:
        "Responda con él antes del upgrade cuando deban conocer la causa clientes que no son páginas. Con las páginas, acepte la conexión y ciérrela con 3000 o 4401.",
    },
    forbidden: {
      gist: "el servidor entiende y rechaza",
      description:
        "El servidor rechaza la conexión: el origen, la cuenta o la dirección no están permitidos.",
      whenSeen:
        "Cuando falla la comprobación del origen, cuando interviene un cortafuegos, o de Uvicorn siempre que la aplicación cierra antes de aceptar, y con rutas desconocidas.",
      howToResolve: [
        "Compare la cabecera `Origin` con la lista de orígenes que permite el servidor.",
        "En Starlette o FastAPI, busque un `close()` anterior a `accept()`: su código de cierre se pierde, y en su lugar se envía 403.",
        "Mire los logs de cada proxy para ver cuál respondió.",
      ],
      whenToUse:
        "Responda con él a un origen no permitido, como dice la RFC 6455, y a clientes conocidos sin el permiso.",
    },
    "not-found": {
      gist: "nada escucha en esta ruta",
      description: "El servidor no tiene ningún WebSocket en esta ruta.",
      whenSeen:
        "Tras un error al escribir la ruta, cuando un proxy recorta o añade una parte, o cuando la solicitud llega a un servidor web corriente.",
      howToResolve: [
        "Compare la ruta, letra por letra, con aquella en la que escucha el servidor.",
        "Conéctese al servidor sin el proxy: si funciona, corrija la regla de rutas del proxy.",
      ],
      whenToUse:
        "Responda con él a rutas desconocidas, y cuando no deba saberse que un recurso existe.",
    },
    "proxy-authentication-required": {
      gist: "un proxy quiere una credencial",
      description: "Un proxy intermedio, no el servidor, quiere que el cliente se autentique.",
      whenSeen:
        "En redes de empresa, cuando el cliente se conecta a través de un proxy que pide iniciar sesión.",
      howToResolve: [
        "Dé al cliente la credencial del proxy; fuera del navegador, las bibliotecas suelen necesitar un agent para ello.",
        "Use `wss://`: pasa por un túnel, que es lo que mejor manejan los proxies.",
      ],
      whenToUse: "Solo responde con él un proxy, nunca un servidor WebSocket.",
    },
    "upgrade-required": {
      gist: "aquí solo se habla WebSocket, u otra versión",
      description:
        "El servidor espera un upgrade y recibió una solicitud corriente, o una versión de WebSocket que no habla.",
      whenSeen:
        "Cuando un navegador abre como página la dirección de un servidor WebSocket, cuando un proxy elimina `Upgrade`, o cuando `Sec-WebSocket-Version` no es 13.",
      howToResolve: [
        "Conéctese con un cliente WebSocket, no con un cliente HTTP.",
        "Haga que el proxy transmita `Upgrade` y `Connection`.",
        "Lea `Sec-WebSocket-Version` en la respuesta: enumera las versiones que habla el servidor.",
      ],
      whenToUse:
        "Responda con él cuando la versión no sea la suya, con `Sec-WebSocket-Version` en la respuesta, o cuando se llame a una dirección WebSocket sin upgrade.",
    },
    "too-many-requests": {
      gist: "demasiadas conexiones o intentos",
      description:
        "El cliente ha intentado conectarse demasiadas veces, o tiene demasiadas conexiones.",
      whenSeen:
        "Tras un bucle de reconexiones sin espera, o cuando muchos clientes comparten una dirección.",
      howToResolve: [
        "Espere el tiempo de `Retry-After`, si la respuesta lo lleva.",
        "Reconéctese con esperas aleatorias y crecientes, nunca en un bucle sin pausa.",
        "Cierre las conexiones que ya no se usan.",
      ],
      whenToUse:
        "Responda con él para limitar los intentos de conexión, con `Retry-After`. Una página no puede leerlo, así que limite los bucles de las páginas con un código de cierre.",
    },
    "internal-server-error": {
      gist: "el servidor falló durante la negociación",
      description: "El servidor falló mientras atendía la negociación de apertura.",
      whenSeen:
        "Cuando el código que se ejecuta antes del upgrade lanza una excepción, por ejemplo al comprobar un token o consultar una base de datos.",
      howToResolve: [
        "Busque en los logs del servidor la excepción de ese momento.",
        "Si el servidor no es suyo, inténtelo de nuevo más tarde.",
      ],
      whenToUse: "Déjelo en manos del framework; una vez abierta la conexión, 1011 dice lo mismo.",
    },
    "bad-gateway": {
      gist: "un proxy no obtuvo del servidor una respuesta utilizable",
      description:
        "Un proxy no pudo llegar al servidor que tiene detrás, o no entendió su respuesta.",
      whenSeen:
        "Mientras el servidor se reinicia, cuando escucha en otro puerto, o cuando el proxy le habla en el protocolo equivocado.",
      howToResolve: [
        "Compruebe que el servidor esté en marcha y escuche donde lo busca el proxy.",
        "Lea el log de errores del proxy: nombra la causa.",
        "En el cliente, inténtelo de nuevo con esperas crecientes.",
      ],
      whenToUse:
        "Una pasarela responde con él cuando el servidor que tiene detrás falla antes del upgrade. Después, 1014 o 1011.",
    },
    "service-unavailable": {
      gist: "el servicio no acepta conexiones por ahora",
      description:
        "El servicio tiene sobrecarga, arranca o se detiene, y de momento no acepta conexiones nuevas.",
      whenSeen:
        "Durante un despliegue, con mucha carga, o de websockets para Python mientras se detiene su servidor.",
      howToResolve: [
        "Espere el tiempo de `Retry-After`, o un tiempo aleatorio y creciente, y después inténtelo de nuevo.",
        "Si se prolonga, revise las comprobaciones de estado (health checks) y el número de servidores detrás del balanceador.",
      ],
      whenToUse:
        "Responda con él mientras vacía conexiones o se libra de carga, con `Retry-After`. En conexiones abiertas, envíe 1012 o 1013.",
    },
    "gateway-timeout": {
      gist: "un proxy esperó demasiado al servidor",
      description: "Un proxy no obtuvo a tiempo respuesta del servidor a la negociación.",
      whenSeen:
        "Cuando el servidor se queda bloqueado antes del upgrade, o un cortafuegos descarta los paquetes entre el proxy y el servidor.",
      howToResolve: [
        "Averigüe qué hace el servidor antes de responder: una comprobación lenta de tokens es una causa habitual.",
        "Compruebe la red entre el proxy y el servidor.",
        "En el cliente, inténtelo de nuevo con esperas crecientes.",
      ],
      whenToUse:
        "Una pasarela responde con él cuando el servidor que tiene detrás es demasiado lento antes del upgrade.",
    },
  },
} satisfies HttpMessages;
