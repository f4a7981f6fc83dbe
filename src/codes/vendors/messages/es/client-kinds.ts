import type { VendorMessages } from "../types.ts";

/** Endings that the client can do something about. */
export const clientKinds = {
  "not-authenticated": {
    short: "aún sin autenticar",
    description: "El cliente envió algo antes de autenticarse, o no se autenticó nunca.",
    howToResolve: [
      "Autentíquese primero, y espere la confirmación antes de cualquier otro mensaje.",
      "Después de una reconexión, autentíquese de nuevo: la autenticación anterior no se conserva.",
    ],
  },
  "auth-failed": {
    short: "autenticación fallida",
    description: "El servicio no aceptó la credencial.",
    howToResolve: [
      "Asegúrese de que el token o la clave sea el correcto, esté completo y no haya caducado.",
      "Asegúrese de que corresponda a este entorno: las claves de prueba y de producción son distintas.",
      "Obtenga una credencial nueva antes de reconectarse; la misma se rechazará otra vez.",
    ],
  },
  "already-authenticated": {
    short: "autenticado dos veces",
    description: "El cliente volvió a autenticarse en una conexión que ya estaba autenticada.",
    howToResolve: [
      "Autentíquese una vez por conexión.",
      "Busque dos partes del cliente que compartan una conexión, o un reintento del primer mensaje.",
    ],
  },
  forbidden: {
    short: "no permitido",
    description: "El servicio sabe quién es el cliente, y no permite lo que este pidió.",
    howToResolve: [
      "Compare los permisos, el plan o los scopes de la cuenta con lo que pide.",
      "Pida el permiso que falta al servicio o a su administrador.",
    ],
  },
  "credential-expired": {
    short: "credencial caducada",
    description: "La credencial era válida, y su plazo ha terminado.",
    howToResolve: [
      "Obtenga un token nuevo y después reconéctese con él.",
      "Renueve el token antes de que caduque, no después.",
    ],
  },
  "session-expired": {
    short: "sesión caducada",
    description: "Se agotó el tiempo de la sesión, así que no se puede reanudar.",
    howToResolve: [
      "Inicie una sesión nueva en lugar de reanudar la anterior.",
      "Responda a tiempo a los latidos, y reanude antes tras una pérdida de conexión.",
    ],
  },
  "session-invalid": {
    short: "sesión que ya no es válida",
    description: "La sesión que el cliente quiere reanudar es desconocida o está desfasada.",
    howToResolve: [
      "Olvide la sesión guardada e inicie una nueva.",
      "Asegúrese de que la posición y la dirección guardadas sean de la última sesión.",
    ],
  },
  "bad-message": {
    short: "mensaje no entendido",
    description:
      "El receptor no pudo decodificar un mensaje, o uno de sus campos falta o es incorrecto.",
    howToResolve: [
      "Registre en los logs el último mensaje antes del cierre y compárelo con la documentación.",
      "Compruebe los tipos y los campos obligatorios, y que los datos estén codificados como se acordó.",
    ],
  },
  "unknown-command": {
    short: "comando desconocido",
    description: "El cliente envió una operación o un tipo de mensaje que el servicio no conoce.",
    howToResolve: [
      "Compare la operación del último mensaje con la documentación.",
      "Asegúrese de que el cliente hable la misma versión que el servidor.",
    ],
  },
  "unexpected-message": {
    short: "mensaje no permitido aquí",
    description:
      "Puede que el mensaje esté bien formado, pero el cliente no tiene permitido enviarlo en este momento.",
    howToResolve: [
      "Averigüe qué mensaje se envió en último lugar, y deje de enviarlo por esta conexión.",
      "Envíelo por el canal que el servicio tiene para él, como su API HTTP.",
    ],
  },
  "protocol-error": {
    short: "infracción del protocolo",
    description:
      "El otro extremo infringió el protocolo propio del proveedor, por encima de la capa de WebSocket.",
    howToResolve: [
      "Compare el orden y la forma de los mensajes con la documentación del protocolo.",
      "Actualice la biblioteca del cliente: puede que el protocolo haya evolucionado.",
    ],
  },
  "unsupported-data": {
    short: "tipo de datos no admitido",
    description: "El receptor no acepta este tipo de datos o de mensaje.",
    howToResolve: [
      "Compruebe si se espera texto o binario, y con qué codificación.",
      "Asegúrese de que ese tipo de mensaje exista en la versión que usa.",
    ],
  },
  "too-big": {
    short: "mensaje demasiado grande",
    description: "Un mensaje o una trama era mayor de lo que el servicio acepta.",
    howToResolve: [
      "Divida el mensaje, o envíe una referencia a los datos en lugar de los datos.",
      "Consulte el límite del servicio y compruebe el tamaño antes de enviar.",
    ],
  },
  "client-error": {
    short: "error del propio cliente",
    description:
      "La biblioteca del cliente cerró porque algo falló en el código del propio cliente.",
    howToResolve: [
      "Busque la excepción en los logs o en la consola del cliente: el servidor no hizo nada mal.",
      "Corríjala antes de reconectarse, o volverá a ocurrir.",
    ],
  },
  duplicate: {
    short: "ya existe",
    description: "El cliente pidió por segunda vez algo que solo puede existir una vez.",
    howToResolve: [
      "Dé a cada operación su propio identificador, y termine la primera antes de repetirla.",
      "Busque dos copias del mismo cliente o del mismo código de arranque.",
    ],
  },
  encryption: {
    short: "cifrado que no coincide",
    description: "Los dos lados no coinciden en las claves o en la manera de cifrar.",
    howToResolve: [
      "Compare los modos de cifrado y las claves de ambos lados.",
      "Actualice el cliente: puede que el servicio exija un método más reciente.",
    ],
  },
  policy: {
    short: "regla del servicio incumplida",
    description: "El cliente incumplió una regla del servicio, o cometió demasiados errores.",
    howToResolve: [
      "Lea el motivo: debería nombrar la regla.",
      "Cambie lo que hace el cliente antes de reconectarse.",
    ],
  },
  "rate-limited": {
    short: "demasiadas solicitudes",
    description: "El cliente envió en poco tiempo más de lo que el servicio permite.",
    howToResolve: [
      "Envíe menos: ponga los mensajes en cola y espácielos.",
      "Espere antes de reconectarse, cada vez más tiempo.",
      "Consulte los límites del servicio y lleve la cuenta en el cliente.",
    ],
  },
  "over-quota": {
    short: "cuota o límite de conexiones alcanzado",
    description: "La cuenta ha alcanzado un límite de conexiones, de canales o de uso.",
    howToResolve: [
      "Cierre las conexiones que nadie necesita; busque clientes que abran una nueva sin cerrar la anterior.",
      "Aumente el límite o pase a un plan superior.",
      "Reconéctese solo cuando vuelva a haber sitio.",
    ],
  },
  slow: {
    short: "el cliente lee demasiado despacio",
    description:
      "El receptor tomaba los mensajes más despacio de lo que el servidor los producía, y la cola creció demasiado.",
    howToResolve: [
      "Haga menos trabajo por mensaje en el cliente, o saque el trabajo del bucle de recepción.",
      "Suscríbase a menos cosas.",
      "Reconéctese y cargue de nuevo el estado.",
    ],
  },
  unused: {
    short: "conexión sin usar",
    description: "El cliente se conectó, y después no usó la conexión a tiempo.",
    howToResolve: [
      "Suscríbase justo después de conectarse.",
      "No abra la conexión antes de que haya algo a lo que suscribirse.",
    ],
  },
  version: {
    short: "versión no admitida",
    description:
      "La versión del protocolo que pidió el cliente falta, está mal formada o no se admite.",
    howToResolve: [
      "Actualice la biblioteca del cliente.",
      "Si indica usted mismo la versión, compárela con la documentación.",
    ],
  },
  subprotocol: {
    short: "subprotocolo no aceptado",
    description: "El cliente y el servidor no encontraron ningún subprotocolo en común.",
    howToResolve: [
      "Al crear el WebSocket, ofrezca el subprotocolo que habla el servidor.",
      "Compruebe si hay dos generaciones de un mismo protocolo: sus nombres se confunden con facilidad.",
    ],
  },
  unsupported: {
    short: "no admitido o no disponible",
    description: "Lo que pidió el cliente no está disponible en este servidor.",
    howToResolve: [
      "Compruebe si hay que activar la función en la configuración del servidor.",
      "Compare las versiones de ambos lados.",
    ],
  },
  insecure: {
    short: "cifrado obligatorio",
    description: "El servicio solo acepta conexiones cifradas.",
    howToResolve: [
      "Conéctese con `wss://` en lugar de `ws://`.",
      "Active TLS en la configuración de la biblioteca del cliente.",
    ],
  },
  "not-found": {
    short: "no encontrado",
    description: "La aplicación, la ruta, el servidor o el modelo que nombró el cliente no existe.",
    howToResolve: [
      "Compruebe la clave, el nombre y la región de la dirección.",
      "Asegúrese de que no se haya eliminado ni trasladado.",
    ],
  },
  disabled: {
    short: "desactivado",
    description: "La aplicación o la función existe, y su propietario la ha desactivado.",
    howToResolve: [
      "Actívela de nuevo en la consola del servicio.",
      "Compruebe el estado de la cuenta, por ejemplo si hay facturas pendientes.",
    ],
  },
  sharding: {
    short: "sharding incorrecto u obligatorio",
    description:
      "La parte del trabajo que le toca al cliente es incorrecta, o debe repartir el trabajo entre varias conexiones.",
    howToResolve: [
      "Pida al servicio el número de shards recomendado, y úselo.",
      "Compruebe que cada número de shard sea menor que la cantidad de shards.",
    ],
  },
  intents: {
    short: "intents no válidos o no concedidos",
    description: "El cliente pidió grupos de eventos que no existen o que no se le han concedido.",
    howToResolve: [
      "Active los intents privilegiados en el portal de desarrolladores, o deje de pedirlos.",
      "Calcule de nuevo el valor de los intents a partir de los bits documentados.",
      "Reconéctese solo después de eso: sin cambios, se le volverá a rechazar.",
    ],
  },
} satisfies Partial<VendorMessages["kinds"]>;
