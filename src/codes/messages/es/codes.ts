import type { Messages } from "../types.ts";

export const codes = {
  "normal-closure": {
    gist: "dice al otro extremo que la conexión ha cumplido su función",
    description:
      "La conexión hizo aquello para lo que se abrió, y uno de los extremos la terminó a propósito. Es el único código inferior a 3000 que una página puede pasar a `close()`.",
    whenSeen:
      "Un usuario salió de una sala, se completó una transferencia, un script llamó a `close(1000)`. También aparece donde nada había terminado: varias bibliotecas lo envían cuando quien las llama no indica ningún código, y uWebSockets lo envía con el motivo `please reconnect` cuando una conexión alcanza su edad máxima. Y aiohttp responde con 1000 a cualquier trama Close: quien cierra con 1008 recibe 1000.",
    howToResolve: [
      "Si esperaba este final, no hay nada que hacer.",
      "Si no lo esperaba, busque en el lado que lo envió un `close()` sin argumentos, una rutina de apagado y una edad máxima de conexión: los tres suelen acabar en 1000.",
      "Si los clientes no vuelven después de un despliegue, mire qué envía el servidor: muchos clientes dejan de reconectarse con 1000. Envíe 1012 o 1001 en su lugar.",
      "Si 1000 llega en bucle, compare la regla de reconexión del cliente con la edad máxima de conexión del servidor.",
    ],
    whenToUse:
      "Envíelo cuando el trabajo esté hecho o el usuario haya decidido irse. Para un reinicio envíe 1012; para un proceso que se va, 1001; y nunca 1000 para terminar una conexión que incumplió una regla.",
  },
  "going-away": {
    gist: "dice al otro extremo que este extremo se va, sea cual sea el estado del trabajo",
    description:
      "Uno de los extremos se va: un servidor se está apagando, o un navegador ha salido de la página. El trabajo puede quedar inacabado, y nadie hizo nada mal.",
    whenSeen:
      "En el servidor: cada vez que alguien cierra una pestaña, recarga o sigue un enlace. En el cliente: en masa durante un despliegue, o de uno en uno cuando el servidor termina las conexiones inactivas; Jetty y Tomcat lo hacen al agotarse su tiempo límite de inactividad.",
    howToResolve: [
      "En un servidor, cuéntelo como una salida normal, no como un error: los propios navegadores lo envían cuando se abandona una página.",
      "En un cliente, reconéctese tras una espera aleatoria, para que no vuelva toda la flota en el mismo segundo.",
      "Si llega después de un silencio, busque el tiempo límite de inactividad (Jetty: 30 s por defecto) y envíe un ping bastante antes de que se agote.",
      "Si su página llama a `close(1001)`, elimine la llamada: lanza `InvalidAccessError`. El navegador envía 1001 sin su ayuda.",
    ],
    whenToUse:
      "Envíelo cuando este proceso se vaya y el otro extremo deba buscar otro, o cuando termine conexiones inactivas o muy antiguas. Prefiera 1012 si el mismo servicio volverá en segundos, salvo que los otros extremos funcionen sobre Tomcat, que muestra 1012 como 1002.",
  },
  "protocol-error": {
    gist: "dice al otro extremo que sus bytes infringen el propio protocolo WebSocket",
    description:
      "El extremo recibió algo que la RFC 6455 no permite: una trama sin enmascarar o que no debería estarlo, un bit reservado, un código de operación desconocido, una trama Close de un solo byte. Se refiere a las tramas, nunca al formato de mensajes propio de la aplicación.",
    whenSeen:
      "Casi siempre de una biblioteca, con un texto como `RSV1 must be clear`, `MASK must be set` o `invalid status code`. Un navegador que detecta el fallo envía 1002 pero comunica 1006 a su propia página, y Chrome envía 1002 incluso por un texto que no es UTF-8.",
    howToResolve: [
      "Lea el texto de error del lado que envió 1002: nombra la regla.",
      "`RSV1`: desactive la compresión (`permessage-deflate`) en ambos lados para probar; la causa habitual es un proxy que altera la cabecera de extensiones.",
      "`invalid status code`: el otro lado puso un número reservado o desconocido en su trama Close. Algunos receptores reaccionan así a 1012, 1013 o 1014, que son válidos: consulte sus páginas.",
      "En los demás casos, asegúrese de que solo la biblioteca WebSocket escriba en el socket, y de que nada hable HTTP simple ni TCP en bruto con ese puerto.",
    ],
    whenToUse:
      "Déjelo en manos de la biblioteca WebSocket. Para un mensaje que su aplicación no pueda usar, envíe 1003, 1007 o 1008.",
  },
  "unsupported-data": {
    gist: "dice al otro extremo que este tipo de datos no se acepta aquí, sea cual sea su contenido",
    description:
      "El extremo recibió un tipo de datos que no maneja: normalmente un mensaje binario donde solo se lee texto, o al revés. El contenido ni siquiera se examinó.",
    whenSeen:
      "Un cliente envía un `ArrayBuffer` o un `Blob` a un extremo que lee JSON; un serializador se pasó a MessagePack en un solo lado; un servicio de audio recibe texto donde espera muestras.",
    howToResolve: [
      "Compruebe el tipo de lo que envía: una cadena sale como texto; `Blob`, `ArrayBuffer` y `Buffer` salen como binario.",
      "Codifique según lo que espere el receptor: `JSON.stringify` para texto, un array de bytes para binario.",
      "Compare el subprotocolo que acordaron ambos lados: a menudo decide qué tipo se espera.",
      "En el servidor, acepte ambos tipos o publique cuál lee.",
    ],
    whenToUse:
      "Envíelo cuando el tipo sea por sí solo razón suficiente. Si el tipo es correcto pero los bytes no, envíe 1007; si ambos son correctos pero no deseados, 1008.",
  },
  "reserved-1004": {
    gist: "es un número que se mantiene libre para un significado que nunca se definió",
    description:
      "La RFC 6455 reserva este número sin darle ningún significado. Ningún extremo debe enviarlo, y un receptor lo trata como un error de protocolo.",
    whenSeen:
      "Solo en tablas antiguas y copias de borradores, donde se llama «demasiado grande». En la red procede de un programa que todavía las cree; la respuesta habitual es 1002.",
    howToResolve: [
      "Si su programa lo envía por un mensaje que supera el límite, envíe 1009 en su lugar.",
      "Si una constante de su código le da un nombre, elimínela: la tabla de la que procede es anterior a la RFC.",
      "Si lo recibe, comunique un defecto a los autores del otro extremo.",
    ],
    whenToUse: "Nunca. El código para un mensaje demasiado grande es 1009.",
  },
  "no-status-received": {
    gist: "deja constancia de que la trama Close del otro extremo llegó sin código de estado",
    description:
      "El otro extremo cerró en orden pero no dio ningún código: su trama Close tenía el cuerpo vacío. El número en sí nunca se envía; lo deduce su propia biblioteca.",
    whenSeen:
      "El otro lado llamó a `close()` sin argumentos: en un navegador, eso envía una trama Close vacía. La negociación de cierre se completó, así que `wasClean` vale `true`. Una conexión que se pierde sin trama Close es 1006, no esto.",
    howToResolve: [
      "Busque el `close()` sin argumentos en el lado que empezó y dele un código: `close(1000)` cuando el trabajo esté hecho.",
      "Si retransmite conexiones, transmita una trama Close vacía como trama Close vacía: nunca escriba 1005 en ella.",
      "Conozca su biblioteca: Java-WebSocket muestra una trama Close vacía como 1000; aiohttp, como 0.",
      "Si no esperaba el final, trátelo como una pérdida y reconéctese tras una espera aleatoria.",
    ],
    whenToUse:
      "No lo envíe nunca: una trama Close que lleva 1005 infringe el protocolo. Para cerrar sin decir por qué, envíe una trama Close vacía; mejor aún, diga 1000.",
  },
  "abnormal-closure": {
    gist: "deja constancia de que la conexión terminó sin ninguna trama Close del otro extremo",
    description:
      "La conexión terminó y no se recibió ninguna trama Close. Nadie envía este número: cada lado lo deduce por su cuenta, y el otro puede haber deducido otra cosa.",
    whenSeen:
      "El momento en que ocurre dice más que el código. Al instante: se rechazó la negociación de apertura, o el nombre, el puerto o el certificado son incorrectos. Tras un silencio fijo: un proxy se rindió. A una edad fija: el límite de un balanceador de carga. Después de un mensaje grande: el límite del otro extremo. Al despertar: un dispositivo que dormía. En una página, siete causas se ven exactamente igual, y es a propósito: el estándar prohíbe a los navegadores distinguirlas.",
    howToResolve: [
      "Al instante: pida la misma URL fuera del navegador (`curl -i` con las cabeceras de upgrade) y lea el estado HTTP: 401, 403 y 404 llegan todos a una página como 1006. Compruebe también el nombre, el puerto, el certificado y la regla de `Origin`.",
      "Siempre tras el mismo silencio: aumente el tiempo límite del proxy (nginx: `proxy_read_timeout`, 60 s por defecto; AWS ALB: tiempo límite de inactividad, 60 s) y envíe un ping desde el servidor cada 20 a 30 s.",
      "Siempre a la misma edad, por mucha actividad que haya: busque una vida máxima (el tiempo límite del backend de un balanceador de carga de Google Cloud es de 30 s) o un despliegue.",
      "Después de un mensaje grande: compárelo con el límite del otro extremo. uWebSockets y tungstenite cortan la conexión donde otras bibliotecas envían 1009.",
      "Al despertar o al cambiar de red: es de esperar; reconéctese con `online` y `visibilitychange`.",
      "En su propio apagado: espere la trama Close del otro extremo antes de destruir el socket. Los datos recibidos sin leer convierten el final en un reinicio (RST), que puede destruir la trama Close que usted envió.",
      "Reconéctese tras una espera aleatoria de 0 a 5 s, y después con esperas crecientes.",
    ],
    whenToUse:
      "No lo envíe nunca: representa la ausencia de una trama Close. Una pasarela que pierde un lado envía 1014 o 1011 al otro.",
  },
  "invalid-payload": {
    gist: "dice al otro extremo que el tipo era correcto pero los bytes no se ajustan a él",
    description:
      "El contenido de un mensaje no concuerda con su tipo. El ejemplo de la RFC es un mensaje de texto que no es UTF-8; los datos comprimidos que no se pueden descomprimir se comunican igual.",
    whenSeen:
      "Datos binarios enviados como texto, una cadena cortada en medio de un carácter, Latin-1 tomado por UTF-8, un flujo `permessage-deflate` dañado. Chrome, en cambio, comunica el UTF-8 incorrecto como 1002.",
    howToResolve: [
      "Envíe los bytes como mensaje binario, no como texto.",
      "Si construye tramas de texto a mano, codifique en UTF-8 y no corte nunca un mensaje dentro de un carácter; un fragmento puede terminar ahí, un mensaje no.",
      "Si el error habla de descompresión, desactive `permessage-deflate` para probar y compare después la configuración de compresión de ambos lados.",
      "Si se refiere al formato (JSON, un esquema), lea el motivo y valide antes de enviar.",
    ],
    whenToUse:
      "Envíelo para texto que no es UTF-8 y para datos que no se pueden decodificar como lo que dicen ser; la redacción de la RFC lo permite también para JSON mal formado. Para todo un tipo que usted rechaza envíe 1003; para contenido bien formado que no quiere, 1008.",
  },
  "policy-violation": {
    gist: "dice al otro extremo que incumplió una regla de este extremo",
    description:
      "El extremo recibió un mensaje contrario a su política. Es el rechazo general, para cuando ningún código lo dice mejor (1003 para el tipo, 1009 para el tamaño) o cuando los detalles deben permanecer ocultos.",
    whenSeen:
      "Demasiados mensajes, un token caducado o ausente, contenido prohibido, un origen no permitido, un cliente que lee demasiado despacio. La biblioteca ws también lo envía por su cuenta cuando un mensaje llega en demasiados fragmentos.",
    howToResolve: [
      "Lea el motivo en el evento de cierre: es donde un servidor nombra la regla, como `rate`, `token expired` u `origin`.",
      "Si no hay motivo, fíjese en el momento. Justo después de abrir: credenciales u origen. Durante una ráfaga: un límite de frecuencia. Tras un tiempo fijo: un token caducado. Después de un mensaje concreto: su contenido.",
      "Cambie eso primero: renueve el token, baje el ritmo, corrija el mensaje. Al mismo cliente que haga lo mismo se le volverá a cerrar la conexión.",
      "Si falta el motivo a propósito (la RFC permite ocultar la política), pregunte al operador, con la hora y la dirección de la conexión.",
      "Si el servidor es suyo, registre en los logs la regla junto a cada 1008 y publique sus límites.",
    ],
    whenToUse:
      "Envíelo cuando el otro extremo haya incumplido una regla suya y ningún otro código diga de qué clase, o cuando no deba decirlo. Prefiera 1009 para el tamaño, 1003 para el tipo, 1013 cuando el problema sea su propia carga, y 3000 o 3003 cuando el cliente deba saber que se trata de credenciales o de permisos.",
  },
  "message-too-big": {
    gist: "dice al otro extremo que su mensaje es mayor de lo que este extremo procesa",
    description:
      "Un mensaje, o una de sus tramas, supera el límite de tamaño del extremo. El límite cuenta lo que llega una vez reensamblado y, a menudo, descomprimido.",
    whenSeen:
      "Casi siempre de una biblioteca con un límite por defecto: 8 KiB en Tomcat, 32 KiB en coder/websocket, 64 KiB en Jetty, 1 MiB en websockets para Python, 4 MiB en aiohttp, 16 MiB en Uvicorn, 100 MiB en ws. AWS API Gateway cierra por encima de 128 KiB por mensaje y 32 KiB por trama. Quien envió el mensaje ve 1009, mientras que el lado que cerró suele comunicar 1006 a su propia aplicación.",
    howToResolve: [
      "Encuentre el límite más bajo del camino: biblioteca del cliente, cada proxy, biblioteca del servidor.",
      "Auméntelo a propósito y no más de lo necesario: `maxPayload` en ws, `max_size` en websockets, `maxTextMessageSize` en Jetty, `SetReadLimit` en Go.",
      "Envíe menos: divida el mensaje, pagine los resultados, o ponga el archivo en HTTP y envíe su dirección.",
      "Si está comprimido, cuente el tamaño descomprimido: es el que miran la mayoría de los límites.",
    ],
    whenToUse:
      "Envíelo siempre que el tamaño sea la razón; la RFC lo señala como mejor que 1008 para eso. Para demasiados mensajes, por pequeños que sean, envíe 1008.",
  },
  "mandatory-extension": {
    gist: "dice al servidor que el cliente no puede trabajar sin una extensión que no se acordó",
    description:
      "El cliente necesita una extensión que el servidor omitió en su respuesta de apertura. Solo lo envían los clientes: un servidor que necesita una extensión rechaza, en cambio, la negociación.",
    whenSeen:
      "Rara vez: los navegadores nunca exigen una extensión. Procede de un cliente propio, normalmente con los nombres de las extensiones que faltan en el motivo.",
    howToResolve: [
      "Lea el motivo: la RFC pide al cliente que enumere ahí las extensiones.",
      "Compare `Sec-WebSocket-Extensions` en la solicitud y en la respuesta; un proxy intermedio puede eliminar la cabecera.",
      "Active la extensión en el servidor, o deje que el cliente trabaje sin ella.",
    ],
    whenToUse:
      "Solo como cliente, y solo después de una negociación en la que falta una extensión imprescindible. Un servidor responde, en cambio, a la negociación con un estado HTTP.",
  },
  "internal-error": {
    gist: "dice al otro extremo que este lado falló y que él no hizo nada mal",
    description:
      "El extremo se encontró con una condición que no esperaba y no puede continuar. La RFC hablaba de servidores; la errata 3227 permite que también lo envíen los clientes.",
    whenSeen:
      "Una excepción en un manejador de mensajes. Con el motivo `keepalive ping timeout`, de websockets para Python, dice que no llegó ningún pong a tiempo: a menudo es un bucle de eventos bloqueado o un lector lento, no un defecto del servidor.",
    howToResolve: [
      "Mire los logs del lado que lo envió, en ese mismo segundo: la causa está ahí, no en el otro extremo.",
      "`keepalive ping timeout`: busque qué bloquea el bucle de eventos del lado que no respondió, o aumente `ping_timeout`.",
      "Capture los fallos previsibles (entrada incorrecta, un servidor upstream perdido) y dé a cada uno su propio código, para que 1011 quede reservado a los defectos.",
      "En el cliente, reconéctese con esperas crecientes y desista tras varios intentos: un mensaje que provoca el defecto lo volverá a provocar.",
    ],
    whenToUse:
      "Envíelo cuando haya fallado su propio código. Si lo causó el otro extremo, dígalo con 1003, 1007 o 1008; si fue un servidor upstream, envíe 1014; si tiene sobrecarga, 1013. No ponga detalles del fallo en el motivo.",
  },
  "service-restart": {
    gist: "dice al cliente que el servicio se reinicia y volverá pronto",
    description:
      "El servicio se está reiniciando. Un cliente puede reconectarse, pero antes debería esperar un tiempo aleatorio de 5 a 30 s, para no inundar el proceso nuevo.",
    whenSeen:
      "En los despliegues, de servidores que los anuncian: Uvicorn lo envía al apagarse. Un extremo sobre Tomcat o detrás de Spring Cloud Gateway ve 1002 en su lugar.",
    howToResolve: [
      "Reconéctese tras una espera aleatoria de entre 5 y 30 s: es lo que aconseja el propio registro del código.",
      "No lo cuente como error ni genere alertas por él; cuente cuántos clientes vuelven.",
      "Si su aplicación ve 1002 en cada despliegue, su biblioteca o un proxy traduce 1012: pida que el servidor envíe 1001.",
      "En el servidor, reparta los cierres en el tiempo en lugar de cerrar a todos en el mismo instante.",
    ],
    whenToUse:
      "Envíelo para un reinicio tras el cual la misma dirección vuelve a responder. En la práctica lo envían los servidores; nada se lo prohíbe a un cliente. Si el proceso no va a volver, o los otros extremos funcionan sobre Tomcat, envíe 1001; si tiene sobrecarga, 1013.",
  },
  "try-again-later": {
    gist: "dice al cliente que el servicio tiene sobrecarga y que por ahora no vuelva a esta dirección",
    description:
      "El servicio tiene sobrecarga y suelta conexiones. Según su registro, un cliente debería conectarse a otra dirección si hay varias, o a esta solo cuando lo pida su usuario.",
    whenSeen:
      "Un servidor o una pasarela al límite de sus conexiones o de su memoria. Un extremo sobre Tomcat o detrás de Spring Cloud Gateway ve 1002 en su lugar.",
    howToResolve: [
      "Pruebe otra dirección del servicio, si tiene varias.",
      "Si no, deje de reconectarse por iniciativa propia y ofrezca un botón; los reintentos automáticos son la carga de la que el servidor quiere librarse.",
      "En el servidor, añada capacidad o rechace antes: un HTTP 503 con `Retry-After` antes de la negociación cuesta menos que una conexión.",
      "Si siempre afecta al mismo cliente, puede ser un límite que cuenta a ese cliente: entonces el servidor debería enviar 1008.",
    ],
    whenToUse:
      "Envíelo cuando el problema sea su carga y pase por sí solo. Es el único código que dice «más tarde». Si el problema es la conducta del propio cliente, envíe 1008; para un reinicio, 1012.",
  },
  "bad-gateway": {
    gist: "dice al otro extremo que falló un servidor que está detrás de esta pasarela",
    description:
      "El extremo es una pasarela o un proxy, y el servidor que tiene detrás dio una respuesta no válida o desapareció. Es para WebSocket lo que 502 es para HTTP.",
    whenSeen:
      "Rara vez, porque la mayoría de los proxies se limitan a cortar la conexión y lo dejan con 1006. Los receptores basados en gorilla/websocket, tungstenite, fastwebsockets o Tomcat no conocen el número y lo convierten en 1002.",
    howToResolve: [
      "Mire primero los logs de la pasarela y después los del servidor upstream, en el mismo segundo.",
      "Compruebe que el servidor upstream estaba en marcha, y que la ruta, el host y el subprotocolo que la pasarela usa con él son correctos.",
      "Si los clientes muestran 1002 en su lugar, su biblioteca no conoce 1014: haga que la pasarela les envíe 1011 o 1013.",
      "En el cliente, reconéctese con esperas crecientes.",
    ],
    whenToUse:
      "Envíelo como pasarela cuando el servidor upstream se pierda o responda disparates después de la negociación. Antes de la negociación, responda con HTTP 502, 503 o 504. A los clientes que alteran 1014, envíeles 1011.",
  },
  "tls-handshake": {
    gist: "es una nota local de que la negociación TLS falló, antes de que empezara WebSocket",
    description:
      "La negociación TLS falló, por ejemplo porque no se pudo verificar el certificado. El número nunca se envía, y los navegadores tampoco lo comunican: dicen 1006.",
    whenSeen:
      "En algunas bibliotecas fuera del navegador, como nombre propio para un fallo de TLS. Una página recibe 1006 por el mismo fallo; los detalles están en la consola y en el panel de red del navegador.",
    howToResolve: [
      "Abra la misma dirección con `https://` en el navegador, o ejecute `openssl s_client -connect host:443 -servername host`: ambos nombran el fallo del certificado.",
      "Compruebe la fecha, el nombre de host y los certificados intermedios; una cadena sin sus intermedios es todo un clásico.",
      "Con una autoridad privada o un certificado autofirmado, haga que el cliente confíe en él en lugar de desactivar la verificación.",
      "Si el puerto habla TCP sin cifrar, use `ws://`, o ponga TLS delante.",
    ],
    whenToUse: "No lo envíe nunca: donde falló TLS no hay ninguna conexión WebSocket que cerrar.",
  },
  unauthorized: {
    gist: "dice al cliente que primero debe presentar una credencial válida",
    description:
      "La conexión necesita una credencial que faltaba o no era válida. Está registrado en la IANA como pariente de HTTP 401 para conexiones establecidas.",
    whenSeen:
      "Después de la negociación, de servidores que comprueban entonces un token. Cuidado con usos más antiguos del mismo número: en Centrifugo 3000 significa `connection closed`, en SockJS `Go away!`, en SaltyRTC `Path Full`, y los clientes WAMP terminan una sesión con él.",
    howToResolve: [
      "Asegúrese de que el servidor quiere decir «Unauthorized»: consulte su propia documentación, o su motivo.",
      "Obtenga un token nuevo y reconéctese con él; con el antiguo terminará igual.",
      "Compruebe cómo viaja el token: una página no puede poner cabeceras, así que va en una cookie, en la cadena de consulta, en un subprotocolo o en el primer mensaje.",
      "Compruebe los relojes de ambos lados si se rechazan tokens recién emitidos.",
    ],
    whenToUse:
      "Envíelo cuando el cliente deba autenticarse y volver. Para un usuario conocido sin permiso, envíe 3003; cuando no deba decir por qué, 1008; cuando sus clientes ya hablen la convención 44xx, 4401.",
  },
  forbidden: {
    gist: "dice al cliente que se le conoce pero no está autorizado, y que volver no servirá de nada",
    description:
      "El servidor sabe quién es el cliente y no permite lo que quiere. Está registrado en la IANA como pariente de HTTP 403 para conexiones establecidas.",
    whenSeen:
      "Entrar en un canal sin permiso, un plan que no incluye la función, una cuenta bloqueada. Cuidado con SaltyRTC, donde 3003 anuncia un traspaso correcto.",
    howToResolve: [
      "No se reconecte por iniciativa propia: la misma identidad recibe la misma respuesta.",
      "Compruebe los permisos de la cuenta, o inicie sesión con otra.",
      "Asegúrese de que la petición apunta al canal o al espacio correctos.",
      "Si el permiso se concedió hace un momento, obtenga un token nuevo: los permisos suelen ir escritos en él.",
    ],
    whenToUse:
      "Envíelo cuando la identidad esté establecida y falte el permiso. Sin una identidad válida envíe 3000; cuando deba ocultarse incluso que la regla existe, 1008.",
  },
  timeout: {
    gist: "dice al otro extremo que algo que tenía que enviar no llegó a tiempo",
    description:
      "El otro extremo no hizo a tiempo lo que se esperaba de él. Está registrado en la IANA como pariente de HTTP 408 para conexiones establecidas.",
    whenSeen:
      "Un cliente que abre una conexión y no envía un inicio de sesión ni un primer mensaje dentro del plazo. Las bibliotecas no coinciden en un código para el silencio: puede encontrarse 1001, 1011, 1006 o 4408 para el mismo hecho. En Centrifugo 3008 significa `slow`.",
    howToResolve: [
      "Averigüe qué había que enviar, y para cuándo: un inicio de sesión, una primera suscripción, un latido.",
      "Envíelo en cuanto se dispare `open`, antes de cualquier cosa lenta como obtener un token.",
      "Si una página en segundo plano se salta latidos, responda a los del servidor en lugar de usar un temporizador: los navegadores ralentizan los temporizadores en las pestañas ocultas.",
      "Reconéctese tras una espera aleatoria.",
    ],
    whenToUse:
      "Envíelo cuando el otro extremo tenía un plazo y no lo cumplió. Para una conexión simplemente inactiva envíe 1001; para un extremo que ya no responde a los pings, 1011 es la opción habitual.",
  },
} satisfies Messages["codes"];
