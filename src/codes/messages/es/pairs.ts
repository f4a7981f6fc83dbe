import type { Messages } from "../types.ts";

export const pairs = {
  "1000/1001": {
    rule: "Pregúntese si el trabajo está hecho. Si lo está, 1000; si se va sea cual sea su estado, 1001.",
    sentence: "Donde ambos encajarían, envíe 1001.",
    reason:
      "Muchos clientes toman 1000 como última palabra y no vuelven; 1001 los deja libres de hacerlo. Una página no tiene elección: de los dos solo puede enviar 1000, y su navegador envía 1001 por sí mismo al salir.",
  },
  "1000/1005": {
    rule: "1000 es una declaración, 1005 es la falta de ella: el otro extremo cerró con una trama vacía.",
    sentence: "Envíe 1000; no cierre nunca sin código.",
    reason:
      "Nadie debe enviar 1005, y una trama Close vacía deja al otro extremo adivinando. `close(1000)` cuesta dos bytes y dice que el trabajo está hecho.",
  },
  "1000/1008": {
    rule: "Pregúntese si el otro extremo debería hacer algo distinto la próxima vez. En caso negativo, 1000; en caso afirmativo, 1008.",
    sentence:
      "Si se incumplió una regla, envíe 1008, por mucho que quiera despedirse con cortesía.",
    reason:
      "1000 dice al otro extremo que todo fue bien: un usuario expulsado vería un éxito, y las cifras del operador ocultarían el rechazo.",
  },
  "1001/1006": {
    rule: "1001 es una despedida que llegó; 1006 significa que no llegó ninguna. Una salida que aparece como 1006 no se anunció, o la despedida se perdió.",
    sentence: "Envíe 1001 antes de irse; 1006 es lo que deduce el otro extremo si no lo hace.",
    reason:
      "Nadie puede enviar 1006. Para asegurarse de que 1001 llegue, envíelo, siga leyendo hasta que llegue la trama Close del otro extremo y solo entonces cierre el transporte.",
  },
  "1001/1012": {
    rule: "Pregúntese si la misma dirección volverá a responder en un momento. Si es así, 1012; si no, o si nadie lo sabe, 1001.",
    sentence:
      "Para un reinicio planificado, envíe 1012, salvo que los otros extremos funcionen sobre Tomcat.",
    reason:
      "Solo 1012 aconseja cuándo volver: tras un tiempo aleatorio de 5 a 30 s. Sin embargo, Tomcat y Spring Cloud Gateway lo convierten en 1002, que parece un error: para ellos es mejor 1001.",
  },
  "1002/1007": {
    rule: "1002 trata de las tramas, 1007 de lo que contienen. Los bits, las longitudes y los códigos de operación son 1002; el texto que no es UTF-8 y los datos que no se pueden descomprimir son 1007.",
    sentence: "Para UTF-8 incorrecto en un mensaje de texto, envíe 1007.",
    reason:
      "Es el ejemplo que da la propia RFC para 1007. En el mismo caso, Chrome envía 1002: no base ninguna regla en la diferencia.",
  },
  "1003/1007": {
    rule: "Mire el tipo antes que los bytes. Un tipo que usted no acepta nunca es 1003; unos bytes que no se ajustan a un tipo aceptado son 1007.",
    sentence: "Donde ambos encajarían, envíe 1003.",
    reason:
      "Un tipo rechazado hace irrelevante el contenido: ninguna corrección de los bytes haría bienvenido el mensaje. Un texto válido con JSON mal formado no es este caso: su tipo se acepta, así que es 1007 o 1008.",
  },
  "1003/1008": {
    rule: "1003 rechaza la clase de datos (texto o binario); 1008 rechaza este mensaje o esta conducta.",
    sentence: "Donde ambos encajarían, envíe 1003.",
    reason:
      "La RFC presenta 1008 como el código para cuando ninguno lo dice mejor, y nombra 1003 entre los mejores. La excepción: que no deba revelar qué acepta.",
  },
  "1005/1006": {
    rule: "Ambos los deduce su propia biblioteca. 1005: llegó una trama Close, pero vacía. 1006: no llegó ninguna. Un FIN o un reinicio (RST) sin trama Close es 1006.",
    sentence: "No envíe ninguno: ambos están prohibidos en una trama Close.",
    reason:
      "Describen lo que faltó. Con 1005, busque un `close()` sin argumentos en el otro lado; con 1006, mire la red, los proxies y la negociación de apertura.",
  },
  "1006/1008": {
    rule: "1008 es un rechazo que llegó; 1006 puede ser el mismo rechazo con su trama Close perdida, o una negociación de apertura rechazada.",
    sentence: "Envíe 1008, y asegúrese de que llegue.",
    reason:
      "Nadie puede enviar 1006. Un servidor que envía 1008 y destruye el socket con datos recibidos sin leer provoca un reinicio (RST), que puede adelantar a su propia trama Close. Y un servidor que rechaza antes de que termine la negociación envía un estado HTTP, que una página ve como 1006.",
  },
  "1006/1011": {
    rule: "1011 es un fallo que el otro extremo admite; 1006 es un silencio que tiene que explicarse usted mismo.",
    sentence:
      "Envíe 1011 cuando falle; 1006 es lo que deduce el otro extremo si usted se limita a cortar la conexión.",
    reason:
      "Una trama Close con 1011 dice al otro extremo que no hizo nada mal y dónde mirar. Un proceso que se cae no puede enviarla, así que capture los fallos allí donde la conexión todavía esté en sus manos.",
  },
  "1006/1015": {
    rule: "1015 es un nombre local para una negociación TLS fallida; 1006 es cualquier final sin trama Close, incluido ese.",
    sentence: "No envíe ni uno ni otro: ambos están prohibidos en una trama Close.",
    reason:
      "En una página solo encontrará 1006: los navegadores no muestran 1015. Para distinguir un certificado de cualquier otra causa, abra la misma dirección con `https://`.",
  },
  "1008/1009": {
    rule: "Un mensaje demasiado grande es 1009; demasiados mensajes, o mensajes no deseados, son 1008.",
    sentence: "Para el tamaño, envíe 1009.",
    reason:
      "La RFC señala 1009 como el mejor código para ello, y un cliente puede actuar en consecuencia: dividir el mensaje. Con 1008 miraría sus credenciales y su frecuencia de envío.",
  },
  "1008/1011": {
    rule: "Pregúntese quién tiene que cambiar algo. El otro extremo: 1008. Usted: 1011.",
    sentence:
      "Si el otro extremo incumplió una regla, envíe 1008, aunque su código lo haya notado al fallar.",
    reason:
      "Los clientes vuelven tras 1011 y harían lo mismo otra vez; tras 1008 se detienen. Una excepción en un validador es un rechazo: captúrela y llámela así.",
  },
  "1008/1013": {
    rule: "Imagine la misma conducta en un día tranquilo. Si aun así la rechazaría, 1008; si la aceptaría, 1013.",
    sentence: "Si este cliente supera su propio límite, envíe 1008, incluso con sobrecarga.",
    reason:
      "1013 culpa a la carga de usted y pide al cliente que se vaya a otro sitio, donde superaría el mismo límite. Reserve 1013 para soltar clientes que no hicieron nada mal.",
  },
  "1008/3000": {
    rule: "3000 dice que falta una credencial válida; 1008 dice que se incumplió alguna regla, y puede ocultar cuál.",
    sentence: "Para una credencial ausente o caducada, envíe 3000.",
    reason:
      "Dice al cliente qué hacer: autenticarse y después volver. Envíe 1008 donde la razón deba permanecer oculta, o donde los clientes solo conozcan los códigos de la RFC 6455; y documente 3000, porque algunos frameworks más antiguos lo usan para otra cosa.",
  },
  "1008/3003": {
    rule: "3003 dice que a esta identidad le falta el permiso; 1008 dice que se incumplió alguna regla, y puede ocultar cuál.",
    sentence: "Para un usuario conocido sin permiso, envíe 3003.",
    reason:
      "Dice al cliente que ni un nuevo intento ni un nuevo token de la misma clase servirán. Envíe 1008 donde deba ocultarse incluso que el recurso existe.",
  },
  "1011/1012": {
    rule: "1011 es un fallo, 1012 es un plan. Pregúntese si alguien decidió este final.",
    sentence:
      "Si el servicio volverá en segundos, envíe 1012, aunque la causa del reinicio sea un fallo.",
    reason:
      "Los clientes necesitan saber cuándo volver, y 1012 los reparte entre 5 y 30 s. Anote el fallo en sus propios logs, donde le será útil.",
  },
  "1011/1013": {
    rule: "Pregúntese si la misma petición habría funcionado con menos trabajo pendiente. Si es así, 1013; si fallaría también en una máquina ociosa, 1011.",
    sentence: "Si falla por sobrecarga, envíe 1013.",
    reason:
      "Los clientes vuelven pronto tras 1011, y su regreso es lo último que necesita un servidor sobrecargado. 1013 los envía a otra dirección o los hace esperar.",
  },
  "1011/1014": {
    rule: "Pregúntese de quién es el fallo. De su propio código: 1011. De un servidor que está detrás: 1014.",
    sentence: "Si falló el servidor upstream, envíe 1014, salvo que sus clientes lo alteren.",
    reason:
      "Lleva a quien investigue a la máquina correcta. Los clientes basados en gorilla/websocket, tungstenite, fastwebsockets o Tomcat muestran 1014 como 1002: para ellos, 1011 es la mejor opción.",
  },
  "1012/1013": {
    rule: "1012 promete volver en segundos; 1013 pide a los clientes que no vuelvan a esta dirección.",
    sentence: "Para un reinicio, envíe 1012, aunque lo cause una sobrecarga.",
    reason:
      "Tras 1012 un cliente vuelve por sí solo; tras 1013 debería esperar a su usuario, que quizá nunca lo pida.",
  },
  "1013/1014": {
    rule: "1013 trata de la carga; 1014, de un servidor upstream averiado. Pregúntese si otra dirección serviría al cliente.",
    sentence: "Si el servidor upstream dice que tiene sobrecarga, envíe 1013.",
    reason:
      "Dice al cliente qué hacer, y más receptores lo entienden. Reserve 1014 para un servidor upstream que ha desaparecido o responde disparates.",
  },
  "3000/3003": {
    rule: "Pregúntese si sabe quién es. Si no, 3000; si lo sabe y falta el permiso, 3003.",
    sentence: "Donde ambos encajarían, envíe 3000.",
    reason:
      "La identidad va antes que los permisos: un token caducado no dice nada fiable sobre lo que puede hacer su dueño. Tras 3000 el cliente puede arreglárselas solo; tras 3003, no.",
  },
  "3000/3008": {
    rule: "3000 juzga una credencial; 3008 dice que no llegó nada a tiempo.",
    sentence: "Si no llegó ninguna credencial dentro del plazo, envíe 3008.",
    reason:
      "Señala el fallo real, que es la lentitud o un mensaje olvidado, no un token incorrecto: un cliente que renovara su token volvería a llegar tarde.",
  },
} satisfies Messages["pairs"];
