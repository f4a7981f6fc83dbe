import type { FindingSentences } from "../types.ts";

export const findings: FindingSentences = {
  "name-not-found": "Ese nombre no existe: lo dijo la resolución de nombres.",
  "name-lookup-failed": "La resolución del nombre falló, así que nadie pudo decir si existe.",
  "connection-refused": "El host rechazó la conexión TCP.",
  "connect-timeout":
    "Ninguna dirección respondió a tiempo a la conexión TCP, y ninguna la rechazó.",
  "host-unreachable": "No hay camino hasta la dirección: lo dijo la red.",
  "certificate-self-signed": "El certificado es autofirmado, o lo es una autoridad de su cadena.",
  "certificate-expired": "El certificado ha caducado.",
  "certificate-not-yet-valid": "El certificado todavía no es válido.",
  "certificate-wrong-name": "El certificado se emitió para otro nombre.",
  "certificate-unknown-issuer":
    "El certificado viene de una autoridad en la que no se confía, o su cadena está incompleta.",
  "certificate-refused": "El certificado no fue aceptado.",
  "tls-not-spoken": "Se habló TLS, y lo que volvió no era TLS.",
  "tls-expected": "El puerto espera TLS, y se le envió texto sin cifrar.",
  "tls-alert": "La negociación TLS fue rechazada con una alerta.",
  "tls-unanswered": "La negociación TLS quedó sin respuesta.",
  "answer-missing":
    "La conexión fue aceptada, y no llegó ninguna respuesta completa a la negociación de apertura.",
  "answer-dropped": "La conexión se cortó en lugar de una respuesta a la negociación de apertura.",
  "answer-not-http": "Lo que volvió no era una respuesta HTTP.",
  "accept-wrong": "El `Sec-WebSocket-Accept` del 101 no responde a la clave enviada.",
  "upgrade-missing": "Al 101 le falta `Upgrade: websocket` o `Connection: Upgrade`.",
  "subprotocol-unoffered": "El 101 nombra un subprotocolo que no se había ofrecido.",
  "subprotocol-not-chosen":
    "Se ofreció un subprotocolo y no se eligió ninguno: los navegadores terminan entonces la conexión.",
  "extension-unoffered": "El 101 nombra una extensión, o un parámetro, que no se había ofrecido.",
  "extension-missing":
    "El servidor no tomó la extensión que el cliente necesita, así que la sonda cerró con 1010.",
  "origin-decides": "La respuesta cambió con la cabecera `Origin`.",
  "origin-irrelevant": "La respuesta fue la misma con otra cabecera `Origin`.",
  "subprotocol-decides": "Sin el subprotocolo, el servidor abre la conexión.",
  "slash-decides": "Con la barra final de la ruta cambiada, el servidor abre la conexión.",
  "same-without-upgrade":
    "Una petición normal a la misma ruta recibe el mismo estado: pedir el upgrade no cambió nada.",
  "ordinary-page": "La respuesta es una página web normal.",
  "authentication-demanded": "La respuesta pide autenticación.",
  "redirect-given": "La respuesta nombra otra dirección.",
  "proxy-answered": "Un proxy respondió en lugar del servidor.",
  "proxy-on-the-way": "La respuesta llegó a través de un proxy.",
  "through-nginx": "La respuesta a la apertura llegó a través de nginx.",
  "through-cloudflare": "La respuesta a la apertura llegó a través de Cloudflare.",
  "through-heroku": "La respuesta a la apertura llegó a través de Heroku.",
  "through-google-cloud": "La respuesta a la apertura llegó a través de Google Cloud.",
  "wait-demanded": "La respuesta dice cuándo volver.",
  "closed-by-peer": "El otro lado cerró por sí mismo, con un código de su aplicación.",
  "dropped-with-fin": "El otro lado terminó el transporte en orden (FIN), sin trama Close.",
  "dropped-with-reset": "El transporte se reinició (RST), sin trama Close.",
  "refused-afterwards": "Justo después del final ya nada escuchaba en la dirección.",
  "listening-afterwards":
    "Justo después del final la dirección aceptó una conexión nueva: algo sigue escuchando allí.",
  "silence-dropped":
    "La conexión que guardó silencio se cortó, mientras la que enviaba pings siguió viva.",
  "silence-forgotten":
    "La conexión que guardó silencio ya no estaba cuando la sonda la cerró, mientras la que enviaba pings siguió viva.",
  "silence-closed":
    "La conexión que guardó silencio se cerró, mientras la que enviaba pings siguió viva.",
  "pings-not-counted":
    "Los pings recibieron respuesta y no sirvieron: solo siguió viva la conexión que enviaba datos.",
  "died-despite-pings": "La conexión silenciosa y la que enviaba pings terminaron a la misma edad.",
  "same-age": "Todas las conexiones terminaron a la misma edad, hicieran lo que hicieran.",
  "same-moment-closed":
    "Todas las conexiones, de edades distintas, se cerraron en el mismo instante.",
  "same-moment-dropped":
    "Todas las conexiones, de edades distintas, se cortaron en el mismo instante.",
  "pings-flowed":
    "Los pings recibieron respuesta hasta el final, así que todo el tiempo fluyeron bytes en ambos sentidos.",
  "pings-unanswered": "Ningún ping recibió respuesta.",
  "pongs-stopped": "Los pings recibieron respuesta al principio, y luego ya no.",
  "dropped-after-large": "El transporte terminó justo después del mensaje grande, sin trama Close.",
  "frame-invalid": "El otro lado envió una trama que la RFC 6455 no permite.",
  "frame-compressed":
    "El otro lado envió una trama con el bit reservado de la compresión, aunque no se había acordado ninguna.",
  "frame-cut": "El transporte terminó en medio de una trama.",
  "frame-too-large": "El otro lado anunció una trama mayor de lo que acepta ningún navegador.",
  "deflate-broken": "El otro lado envió un mensaje comprimido que no se puede descomprimir.",
  "close-code-invalid": "El otro lado envió una trama Close con un código que no debe enviarse.",
  "text-not-utf8": "El otro lado envió texto que no es UTF-8.",
  "close-unanswered": "La sonda cerró, y ninguna trama Close volvió a tiempo.",
  "close-dropped": "La sonda cerró, y el transporte terminó sin que volviera una trama Close.",
};
