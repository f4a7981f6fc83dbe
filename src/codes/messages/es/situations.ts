import type { Messages } from "../types.ts";

export const situations = {
  "before-handshake": {
    situation: "Se rechaza una conexión antes de que termine su negociación de apertura",
    why: "Antes del 101 no hay código de cierre: responda con un estado HTTP, como 401, 403, 429 o 503, y con `Retry-After` donde ayude.",
    notThese: {
      1006: "No se puede enviar; es lo que mostrará una página con cualquier estado HTTP.",
      1008: "Los frameworks que permiten cerrar antes de aceptar envían HTTP 403 en su lugar, y el código se pierde.",
    },
    alternatives: {
      1008: "el cliente es una página y debe saber por qué: acepte la negociación y cierre enseguida con el código y un motivo.",
    },
  },
  "work-done": {
    situation: "El trabajo está hecho, o el usuario decidió terminar",
    why: "Dice que no queda nada por hacer, y la mayoría de los clientes ya no vuelven, que es lo que usted quiere.",
    notThese: {
      1005: "Es lo que ve el otro extremo si usted cierra sin código, y no dice nada.",
    },
    alternatives: { 1001: "el trabajo no está terminado y usted se va de todos modos." },
  },
  "client-leaving": {
    situation: "El proceso o la página del cliente se va",
    why: "Dice al servidor que este cliente se va por una razón propia, sea cual sea el estado del trabajo.",
    notThese: {
      1005: "Procede de un cierre sin código, y deja al servidor adivinando.",
      1006: "Es lo que deduce el servidor si usted sale sin cerrar.",
    },
    alternatives: {
      1000: "usted llama a `close()` en una página: no puede enviar 1001, y el navegador lo hace por sí mismo al salir.",
    },
  },
  "server-restart": {
    situation: "El servidor se reinicia, por ejemplo por un despliegue, y volverá en un momento",
    why: "Es el único código que dice cuándo volver: tras un tiempo aleatorio de 5 a 30 s, lo que reparte a los clientes.",
    notThese: {
      1000: "Muchos clientes lo toman como definitivo y no vuelven.",
      1006: "Es lo que deducen los clientes si usted mata el proceso; no pueden distinguirlo de un fallo.",
    },
    alternatives: {
      1001: "los otros extremos funcionan sobre Tomcat o detrás de Spring Cloud Gateway, que muestran 1012 como 1002.",
    },
  },
  "server-shutdown": {
    situation: "El servidor se va, y quizá la misma dirección no vuelva a responder",
    why: "Dice que este extremo se va, y deja que los clientes busquen otro.",
    notThese: {
      1000: "Muchos clientes lo toman como definitivo y no buscan otro servidor.",
      1011: "Un final planificado no es un fallo, y no debería contarse como tal.",
    },
    alternatives: { 1012: "la misma dirección vuelve a responder en segundos." },
  },
  "idle-connection": {
    situation: "Una conexión ha estado inactiva, o abierta, tanto tiempo como usted permite",
    why: "Nadie hizo nada mal: usted retira la conexión, y el cliente puede abrir otra.",
    notThese: {
      1000: "Los clientes que aún necesitan la conexión podrían no volver.",
      1006: "Es lo que deduce el cliente si usted corta la conexión sin trama Close.",
    },
    alternatives: {
      3008: "el otro extremo tenía que enviar algo dentro de un plazo que conoce.",
    },
  },
  overload: {
    situation: "Usted tiene sobrecarga y debe soltar conexiones",
    why: "Es el único código que dice «más tarde»: los clientes deberían probar otra dirección, o esperar a que lo pida su usuario.",
    notThese: {
      1008: "El cliente no incumplió ninguna regla, y buscaría el fallo en su propio código.",
      1011: "Los clientes vuelven tras él en segundos, que es la carga de la que usted quiere librarse.",
    },
    alternatives: {
      1001: "los otros extremos funcionan sobre Tomcat o detrás de Spring Cloud Gateway, que muestran 1013 como 1002.",
      1008: "solo este cliente supera un límite que le es propio.",
    },
  },
  "connection-limit": {
    situation: "Hay demasiadas conexiones abiertas, para el servicio o para este cliente",
    why: "El límite vuelve a tener sitio cuando termina otra conexión, y solo este código dice «más tarde». Antes de la negociación, HTTP 429 es más barato.",
    notThese: {
      1008: "Un cliente que topa con un límite agotado por otros no ha incumplido ninguna regla.",
      1011: "No falló nada: un límite hizo su trabajo.",
    },
    alternatives: {
      1001: "los otros extremos funcionan sobre Tomcat o detrás de Spring Cloud Gateway, que muestran 1013 como 1002.",
      1008: "el cliente abre más conexiones de las que permite su propia cuota, y debe cambiar para que se le atienda.",
    },
  },
  "rate-limit": {
    situation: "El otro extremo envía demasiados mensajes o bytes en muy poco tiempo",
    why: "Se incumplió una regla de conducta, y ningún código es más preciso. Nombre la regla y la espera en el motivo.",
    notThese: {
      1003: "El tipo de los mensajes es correcto.",
      1009: "Cada mensaje es lo bastante pequeño; solo que son demasiados.",
      1013: "Culpa a la carga de usted, y manda al cliente a superar el mismo límite en otro sitio.",
    },
    alternatives: { 4429: "ambos lados son suyos y siguen la convención 44xx." },
  },
  "forbidden-content": {
    situation: "Un mensaje está bien formado, pero su contenido está prohibido",
    why: "Se incumplió una regla sobre el contenido, y ningún código es más preciso.",
    notThese: {
      1003: "Rechaza todo un tipo de datos, no un mensaje.",
      1007: "Los bytes son exactamente lo que promete su tipo; solo que usted no los quiere.",
    },
    alternatives: { 3003: "otros usuarios pueden enviarlo, y a este le falta el permiso." },
  },
  "slow-consumer": {
    situation: "El otro extremo lee demasiado despacio, y lo que usted envía se acumula",
    why: "Usted limita cuánto guarda para un solo extremo, y este supera ese límite.",
    notThese: {
      1009: "Ningún mensaje es demasiado grande; hay demasiados en espera.",
      1011: "En su lado no falló nada, y el cliente volvería tan lento como antes.",
    },
    alternatives: {
      1013: "a usted mismo le falta memoria y cierra los más lentos para sobrevivir.",
    },
  },
  "hidden-policy": {
    situation: "Se incumplió una regla, y usted no debe decir cuál",
    why: "La RFC lo ofrece exactamente para eso: la necesidad de ocultar detalles de la política. Deje el motivo vacío.",
    notThese: {
      3000: "Revela que una credencial abriría la puerta.",
      3003: "Revela que la puerta existe y que otros pueden pasar.",
    },
    alternatives: {},
  },
  "wrong-data-type": {
    situation: "Un mensaje binario donde solo se lee texto, o al revés",
    why: "Se rechaza el tipo, contenga lo que contenga el mensaje.",
    notThese: {
      1007: "Es para bytes que no se ajustan a un tipo aceptado.",
      1008: "La RFC nombra 1003 como el mejor código para esto.",
    },
    alternatives: {},
  },
  "undecodable-data": {
    situation: "Texto que no es UTF-8, o datos que no se pueden descomprimir",
    why: "El tipo se acepta, pero los bytes no se ajustan a él: es el ejemplo de la propia RFC.",
    notThese: {
      1002: "Las tramas están en orden; su contenido, no. (Aun así, Chrome envía 1002 en este caso.)",
      1003: "El texto se acepta aquí; solo que este texto no es legible.",
    },
    alternatives: {},
  },
  "malformed-content": {
    situation: "Texto válido que no es JSON válido, o no es el formato que usted espera",
    why: "El contenido no concuerda con el tipo que esperan ambos lados, y la redacción de la RFC lo abarca.",
    notThese: {
      1002: "Es para el protocolo WebSocket, no para el suyo.",
      1003: "El tipo de datos, texto, es el correcto.",
    },
    alternatives: {
      1008: "su protocolo trata una entrada incorrecta como el incumplimiento de una regla.",
      4400: "ambos lados son suyos y siguen la convención 44xx.",
    },
  },
  "schema-mismatch": {
    situation: "El mensaje se puede analizar, pero no es uno que usted acepte",
    why: "Los datos están sanos e incumplen una regla suya. Diga en el motivo qué campo está mal.",
    notThese: {
      1002: "Es para el protocolo WebSocket, no para el suyo.",
      1003: "El tipo de datos es el correcto.",
    },
    alternatives: {
      1007: "usted considera el esquema una parte del tipo de los datos.",
      4400: "ambos lados son suyos y siguen la convención 44xx.",
    },
  },
  "framing-error": {
    situation:
      "El otro extremo infringe el protocolo WebSocket: enmascaramiento, bits reservados, códigos de operación, una trama Close de un byte",
    why: "Se ha infringido el propio protocolo, así que no se puede confiar en nada de lo que siga. Su biblioteca lo hace por usted.",
    notThese: {
      1007: "Es para el contenido de los mensajes, no para sus tramas.",
      1008: "Es para las reglas de usted, no para las del protocolo.",
    },
    alternatives: {},
  },
  "message-too-big": {
    situation: "Un mensaje es mayor de lo que usted procesa",
    why: "La RFC lo señala como el código exacto, y un cliente puede actuar en consecuencia: dividir el mensaje.",
    notThese: {
      1006: "Es lo que deduce el otro extremo si usted se limita a cortar la conexión.",
      1008: "Hace que el cliente mire sus credenciales y su frecuencia de envío.",
    },
    alternatives: {},
  },
  "missing-extension": {
    situation: "Usted es el cliente, y a la negociación le falta una extensión que necesita",
    why: "Está hecho para esto, y solo para clientes. Enumere en el motivo las extensiones que faltan.",
    notThese: {
      1002: "El servidor siguió el protocolo: las extensiones son una oferta.",
      1003: "No se rechazó ningún dato.",
    },
    alternatives: {},
  },
  "missing-credential": {
    situation: "El otro extremo no tiene una credencial válida",
    why: "Dice al cliente qué hacer: autenticarse y después volver.",
    notThese: {
      1011: "En su lado no falló nada, y el cliente reintentaría para siempre.",
      3003: "Es para extremos que usted conoce.",
    },
    alternatives: {
      1008: "usted debe ocultar por qué, o los clientes solo conocen los códigos de la RFC 6455.",
      4401: "ambos lados son suyos y siguen la convención 44xx.",
    },
  },
  "credential-expired": {
    situation: "La credencial del otro extremo era válida y ha caducado",
    why: "El cliente tiene que renovarla y volver; el motivo le dice que el token simplemente era viejo.",
    notThese: {
      1000: "Dice que todo está hecho, y muchos clientes no volverían.",
      3003: "Dice que volver no servirá de nada, lo que aquí es falso.",
    },
    alternatives: {
      1008: "los clientes solo conocen los códigos de la RFC 6455; entonces tiene que decirlo el motivo.",
      4401: "ambos lados son suyos y siguen la convención 44xx.",
    },
  },
  "not-allowed": {
    situation: "Usted sabe quién es el otro extremo, y este no puede hacer eso",
    why: "Dice al cliente que ni el tiempo ni otro intento servirán.",
    notThese: {
      1000: "Presenta un rechazo como un éxito.",
      3000: "Manda al cliente a por un token nuevo, que no serviría.",
    },
    alternatives: {
      1008: "debe ocultarse incluso que la cosa existe.",
      4403: "ambos lados son suyos y siguen la convención 44xx. (Los clientes de graphql-ws reintentan tras 4403.)",
    },
  },
  "login-timeout": {
    situation: "Un inicio de sesión o un primer mensaje no llegó dentro de su plazo",
    why: "Nombra el fallo: el tiempo. El cliente puede intentarlo de nuevo, y más deprisa.",
    notThese: {
      1002: "El silencio no infringe ninguna regla del protocolo WebSocket.",
      1006: "Es lo que deduce el cliente si usted corta la conexión sin trama Close.",
    },
    alternatives: {
      1008: "los clientes solo conocen los códigos de la RFC 6455.",
      4408: "ambos lados son suyos y siguen la convención 44xx.",
    },
  },
  "dead-peer": {
    situation: "El otro extremo ya no responde a los pings",
    why: "Las bibliotecas no coinciden, y difícilmente lo leerá el otro extremo; 1011 es lo que envía websockets para Python. Corte el transporte poco después.",
    notThese: {
      1000: "Dejaría constancia de un extremo perdido como de un éxito.",
      1002: "Un pong que falta es un enlace muerto o un programa ocupado, no una trama incorrecta.",
    },
    alternatives: {
      1001: "usted prefiere contarlo como una salida, igual que el tiempo límite de inactividad de Jetty y Tomcat.",
      3008: "la aplicación del otro extremo responde ella misma a los latidos y conoce el plazo.",
    },
  },
  "server-error": {
    situation: "Falló su propio código",
    why: "Dice al otro extremo que no hizo nada mal. Ponga en el motivo una referencia a sus logs, nunca el error en sí.",
    notThese: {
      1000: "Oculta el fallo a todo el mundo.",
      1006: "Es lo que deduce el otro extremo si usted corta la conexión; entonces sospecha de su red.",
    },
    alternatives: { 1012: "el proceso se reinicia y volverá en segundos." },
  },
  "upstream-lost": {
    situation: "Usted es una pasarela, y el servidor que tiene detrás falló o desapareció",
    why: "Lleva a quien investigue a la máquina correcta.",
    notThese: {
      1005: "No debe transmitirlo: solo describe una trama Close vacía.",
      1006: "No debe transmitirlo: solo describe la ausencia de una trama Close.",
    },
    alternatives: {
      1011: "los clientes funcionan con gorilla/websocket, tungstenite, fastwebsockets o Tomcat, que muestran 1014 como 1002.",
      1013: "el servidor upstream dice que tiene sobrecarga.",
    },
  },
  "own-meaning": {
    situation: "El final tiene un significado propio",
    why: "Cualquier código de 4000 a 4999 es suyo por acuerdo con el otro extremo; 4000 representa aquí el que usted elija. Documente qué pide cada uno al cliente.",
    notThese: {
      1000: "Dice que el trabajo está hecho, y nada más.",
      2000: "El intervalo de 1000 a 2999 pertenece al protocolo: la mayoría de los receptores responden con 1002.",
    },
    alternatives: {},
  },
} satisfies Messages["situations"];
