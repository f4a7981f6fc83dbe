import type { DiagnoseMessages } from "../types.ts";

export const traffic: DiagnoseMessages["traffic"] = {
  "message-too-big": {
    name: "un mensaje supera el límite del receptor",
    explanation:
      "Cada receptor tiene un límite, y también cada proxy que lee los mensajes: de 8 KiB (Tomcat) a 100 MiB (ws) por defecto. El receptor envía 1009 y se comunica 1006 a sí mismo; después de descomprimir cuenta el tamaño descomprimido.",
    howToResolve:
      "Envíe menos de una vez: divida el mensaje, pagínelo, o súbalo por HTTP. Aumente el límite solo hasta donde lo necesiten sus mensajes.",
    measureNext:
      "Registre en los logs el tamaño de cada mensaje en bytes, y vea qué tamaño pasa todavía.",
  },
  "limit-without-close-frame": {
    name: "un mensaje supera el límite de un receptor que no envía 1009",
    explanation:
      "uWebSockets y tungstenite cortan el transporte cuando un mensaje es demasiado grande, y en otros un reinicio (RST) puede adelantar a la trama Close: al emisor se le comunica 1006, no 1009.",
    howToResolve:
      "Compare el tamaño del mensaje con el límite del receptor, y después divídalo o aumente el límite.",
    measureNext:
      "Divida el mensaje por la mitad hasta que pase: el tamaño con el que termina la conexión es el límite.",
  },
  "slow-consumer": {
    name: "el receptor es demasiado lento, y se desbordó el búfer del emisor",
    explanation:
      "Se envió más de lo que el otro lado podía tomar, y la cola del emisor llegó a su límite: OkHttp cierra con 1001 por encima de 16 MiB, Spring termina la sesión, uWebSockets descarta mensajes o la conexión.",
    howToResolve:
      "Mire `bufferedAmount` antes de enviar, y descarte o combine lo que esté anticuado.",
    measureNext:
      "Registre en los logs `bufferedAmount`, o la cola del servidor por conexión, a lo largo del tiempo.",
  },
  "compression-mismatch": {
    name: "los dos lados no coinciden en la compresión",
    explanation:
      "Llegó una trama comprimida (RSV1) donde no se había acordado la compresión, o no se pudo descomprimir. Normalmente un proxy eliminó o alteró la cabecera `Sec-WebSocket-Extensions`.",
    howToResolve: "Desactive `permessage-deflate` en ambos lados. Si eso ayuda, repare el proxy.",
    measureNext:
      "Compare `Sec-WebSocket-Extensions` en la solicitud y en la respuesta, en ambos extremos.",
  },
  "invalid-utf8": {
    name: "un mensaje de texto o un motivo no es UTF-8",
    explanation:
      "Se enviaron bytes como texto: datos binarios en un mensaje de texto, un carácter cortado por la mitad, u otra codificación. Chrome responde con 1002, la mayoría de los demás con 1007.",
    howToResolve:
      "Envíe los bytes como binario, y corte el texto entre caracteres, nunca entre bytes.",
    measureNext:
      "Registre en los logs del emisor, en hexadecimal, el último mensaje antes del final.",
  },
  "framing-broken": {
    name: "los bytes que circulan por la red no son tramas WebSocket válidas",
    explanation:
      "Otra cosa escribe en el mismo socket, un proxy altera el flujo, o una implementación casera enmascara donde no debe o no lo hace donde debe.",
    howToResolve:
      "Deje que solo la biblioteca WebSocket escriba en el socket, llame a `handleUpgrade` una vez por solicitud, y actualice las bibliotecas.",
    measureNext:
      "Capture los bytes (`tcpdump`, sin TLS) y mire los dos primeros bytes de la última trama.",
  },
  "invalid-close-code": {
    name: "una trama Close lleva un código no permitido o desconocido",
    explanation:
      "1004, 1005, 1006 y 1015 no deben enviarse nunca, ni tampoco nada de 1016 a 2999. Algunos receptores rechazan además códigos más recientes que son válidos: gorilla y tungstenite, 1014; uWebSockets, todos de 1012 a 3999.",
    howToResolve:
      "Envíe un código que todos entreguen, y no deje que ningún proxy reenvíe 1005 o 1006 como código.",
    measureNext: "Registre en los logs el código en el lugar donde se llama a `close()`.",
  },
  "wrong-message-type": {
    name: "texto donde se esperaba binario, o al revés",
    explanation:
      "El receptor lee solo uno de los dos tipos. Una cadena sale como texto; `Blob`, `ArrayBuffer` y `Buffer` salen como binario.",
    howToResolve: "Envíe el tipo que lee el receptor.",
    measureNext: "Registre en los logs del emisor el tipo de cada mensaje.",
  },
  "message-not-understood": {
    name: "el receptor no pudo leer el contenido del mensaje",
    explanation:
      "La trama era válida y lo que contiene no: JSON mal formado, un campo que falta, un mensaje que el protocolo no permite en ese momento.",
    howToResolve:
      "Compruebe cada mensaje según el protocolo antes de enviarlo; el motivo nombra el fallo.",
    measureNext: "Registre en los logs el último mensaje que se envió antes del final.",
  },
  "policy-refused": {
    name: "se incumplió una regla del servidor",
    explanation:
      "La política del propio servidor: demasiados mensajes, algo no permitido, una segunda conexión del mismo usuario. A menudo el motivo nombra la regla.",
    howToResolve:
      "Lea el motivo y después las reglas del servidor; no se reconecte antes de que algo haya cambiado.",
    measureNext:
      "Busque la regla en los logs del servidor en ese segundo, y cuente los mensajes anteriores.",
  },
  "credential-expired": {
    name: "la credencial caducó mientras la conexión estaba abierta",
    explanation:
      "El token era válido en la apertura y ya no lo es. El servidor cierra con 1008, 3000 o 4401, a una edad que coincide con la del token.",
    howToResolve: "Renueve el token antes de que caduque, y reconéctese con el nuevo.",
    measureNext: "Compare la edad de la conexión con la vida del token (`exp` menos `iat`).",
  },
  "not-authenticated-in-time": {
    name: "el primer mensaje, el que autentica, llegó demasiado tarde o no llegó",
    explanation:
      "El servidor espera unos segundos un mensaje de inicio de sesión después de la apertura: `connection_init` en graphql-ws, 3 s por defecto. Cierra con 3008 o 4408.",
    howToResolve:
      "Envíe ese mensaje en `onopen`, antes de cualquier cosa lenta, y obtenga el token antes de conectarse.",
    measureNext: "Mida el tiempo desde `onopen` hasta el primer mensaje que se envía.",
  },
  "server-exception": {
    name: "falló el código del servidor",
    explanation:
      "Una excepción llegó a la biblioteca, que cerró con 1011 o respondió 500. La causa está solo en los logs del propio servidor.",
    howToResolve:
      "Encuentre la traza de la pila, corrija el fallo, y capture los errores mensaje por mensaje.",
    measureNext: "Busque una excepción en los logs del servidor en ese mismo segundo.",
  },
  "process-died": {
    name: "el proceso del servidor terminó o fue eliminado",
    explanation:
      "Un fallo fatal, poca memoria o una señal: el sistema operativo reinicia (RST) todas las conexiones, nadie envía una trama Close, y a todos los clientes se les comunica 1006 a la vez.",
    howToResolve:
      "Averigüe por qué terminó, dele la memoria que necesita, y cierre con 1012 en una parada planificada.",
    measureNext:
      "Mire el número de reinicios, y busque `OOMKilled` o `Out of memory` en los logs del sistema.",
  },
  "deploy-or-restart": {
    name: "un despliegue o un reinicio terminó la conexión",
    explanation:
      "Se sustituyó o se recargó un servidor, un proxy o un nodo perimetral (edge), y todas sus conexiones terminaron en segundos: con 1001, 1012 o, si nadie se despidió, 1006.",
    howToResolve:
      "Envíe 1012, reparta los cierres en unos segundos, y haga que los clientes vuelvan tras una espera aleatoria.",
    measureNext:
      "Compare la hora del final con la de los despliegues, y cuente los finales por segundo.",
  },
  "page-left": {
    name: "el usuario salió de la página o la recargó",
    explanation:
      "Los navegadores envían 1001, o cortan la conexión, cuando se abandona una página. En un servidor es el final más corriente de todos.",
    howToResolve: "Cuéntelo como una salida y no como un error; no hay nada que reparar.",
    measureNext:
      "Compárelo con las páginas vistas: ¿sigue enseguida una conexión nueva del mismo usuario?",
  },
  "closed-without-code": {
    name: "el otro lado cerró sin código",
    explanation:
      "Llegó una trama Close vacía, de un `close()` sin argumentos. No dice nada de la razón; 1005 es solo el nombre que se le da.",
    howToResolve: "Dé un código: `close(1000)` si el trabajo está hecho, otro si no lo está.",
    measureNext: "Busque en el código del otro lado un `close()` sin nada entre los paréntesis.",
  },
  "closed-on-purpose": {
    name: "el otro lado cerró a propósito",
    explanation:
      "Un final normal: el trabajo estaba hecho, el usuario se fue, o una biblioteca cerró con su código por defecto. Si llega en bucle, uno de los lados toma un final normal por un error.",
    howToResolve: "Nada, si se esperaba. Si no, averigüe quién llama a `close()`.",
    measureNext: "Registre en los logs cada llamada a `close()` con una traza de la pila.",
  },
  "sent-after-close": {
    name: "se envió algo cuando la conexión no estaba abierta",
    explanation:
      "El código que envía no sabe que la conexión ha terminado, o que aún no se ha abierto. El texto habla del envío, no de por qué terminó la conexión.",
    howToResolve:
      "Mire `readyState` antes de enviar, y detenga los temporizadores y las suscripciones en `onclose`.",
    measureNext: "Mire más arriba en los logs: el verdadero final está antes de esta línea.",
  },
  "terminated-without-close": {
    name: "un lado cortó el transporte sin trama Close",
    explanation:
      "`terminate()`, `destroy()`, una conexión que simplemente se abandonó, o un proceso que terminó demasiado deprisa: TCP termina, y al otro lado se le comunica 1006.",
    howToResolve:
      "Llame a `close()` con un código, y espere la respuesta antes de cortar el transporte.",
    measureNext: "Busque en el otro lado `terminate`, `destroy`, `abort` y su manera de apagarse.",
  },
  "close-not-answered": {
    name: "no se respondió a tiempo a la trama Close",
    explanation:
      "Este lado envió una trama Close y no recibió respuesta: el otro se ha ido, está ocupado, o aún tiene que enviar un mensaje grande. Al cabo de 5 a 60 s, según la biblioteca, se corta el transporte.",
    howToResolve:
      "Haga que el otro lado lea hasta el final; acorte la espera donde no pueda conseguirlo.",
    measureNext:
      "Mida el tiempo desde `close()` hasta el final, y compárelo con el tiempo límite de cierre de la biblioteca.",
  },
  "close-argument-refused": {
    name: "se llamó a `close()` con un código o un motivo no permitido",
    explanation:
      "Una página solo puede pasar 1000 o 3000-4999, y un motivo de 123 bytes de UTF-8 como máximo (no caracteres). Si no, la llamada lanza una excepción, y la conexión sigue abierta.",
    howToResolve: "Use 1000 o un código propio de 4000 a 4999, y acorte el motivo.",
    measureNext: "Imprima el código y la longitud del motivo en bytes antes de `close()`.",
  },
  "server-overloaded": {
    name: "el servidor tiene sobrecarga y suelta conexiones",
    explanation:
      "Cerró con 1013 o respondió 503, para que se vuelva más tarde. Los clientes que vuelven enseguida lo empeoran.",
    howToResolve: "Vuelva tras una espera aleatoria y creciente; dé más capacidad al servicio.",
    measureNext: "Mire el procesador, la memoria y las conexiones del servidor en ese momento.",
  },
};
