import type { VendorMessages } from "../types.ts";

/** Endings that come from the service, the network or a clock, and the rules for ranges. */
export const serviceKinds = {
  normal: {
    short: "terminado, según lo acordado",
    description: "La conexión ha cumplido su función y se terminó a propósito.",
    howToResolve: [
      "Si esperaba este final, no hay nada que hacer.",
      "Si no lo esperaba, averigüe qué lado cerró: ambos pueden usar este número.",
    ],
  },
  handover: {
    short: "traspasado a otro canal",
    description: "La conversación continúa por otro canal, así que esta conexión ya no hace falta.",
    howToResolve: [
      "No hay nada mal: continúe por el canal nuevo.",
      "Asegúrese de que la monitorización no lo cuente como error.",
    ],
  },
  kicked: {
    short: "desconectado a propósito",
    description: "Una persona o un programa terminó esta conexión deliberadamente.",
    howToResolve: [
      "No se reconecte por iniciativa propia: la conexión siguiente también se terminaría.",
      "Pregunte a quien gestiona el servicio por qué se terminó la conexión.",
    ],
  },
  unspecified: {
    short: "sin causa indicada",
    description: "Se terminó la conexión, y el código no dice por qué.",
    howToResolve: [
      "Lea el motivo de la trama Close: puede que diga más.",
      "Reconéctese con esperas crecientes, y consulte la página de estado del servicio si se repite.",
    ],
  },
  "server-error": {
    short: "error del servidor",
    description: "El servicio falló en algo que no depende del cliente.",
    howToResolve: [
      "Reconéctese con esperas crecientes.",
      "Si se repite siempre después del mismo mensaje, comunique ese mensaje al servicio.",
      "Si el servidor es suyo, busque en sus logs la excepción de ese momento.",
    ],
  },
  "server-restart": {
    short: "el servidor se detiene o se reinicia",
    description: "El servidor se apaga o se reinicia; el cliente no hizo nada mal.",
    howToResolve: [
      "Reconéctese tras una espera aleatoria, para que no vuelvan todos los clientes a la vez.",
      "Restablezca las suscripciones y el estado después de reconectarse.",
    ],
  },
  "over-capacity": {
    short: "servidor con sobrecarga",
    description: "El servicio no tiene sitio para esta conexión por ahora.",
    howToResolve: [
      "Espere y después reconéctese, con una espera mayor tras cada fallo.",
      "Si se prolonga, pida más capacidad al servicio.",
    ],
  },
  "reconnect-now": {
    short: "se pide reconectarse",
    description: "El servicio quiere que el cliente vuelva por una conexión nueva.",
    howToResolve: [
      "Reconéctese de inmediato y después restablezca las suscripciones y el estado.",
      "Si se repite en bucle, baje el ritmo y consulte la página de estado del servicio.",
    ],
  },
  "state-lost": {
    short: "estado perdido, hay que volver a sincronizar",
    description: "El servidor ya no puede poner al día al cliente desde el punto en que se quedó.",
    howToResolve: [
      "Reconéctese y cargue de nuevo todo el estado en lugar de reanudar.",
      "Si ocurre a menudo, acorte las desconexiones o alargue el historial del servidor.",
    ],
  },
  network: {
    short: "problema de red",
    description: "La conexión se rompió por el camino; ninguno de los dos lados quería terminarla.",
    howToResolve: [
      "Reconéctese con esperas crecientes.",
      "Si se repite siempre tras el mismo tiempo, busque un proxy con un tiempo límite de inactividad.",
    ],
  },
  "connect-failed": {
    short: "no se pudo conectar",
    description: "La conexión no se pudo establecer, o restablecer, a tiempo.",
    howToResolve: [
      "Compruebe la dirección, la red y la credencial.",
      "Reconéctese con esperas crecientes.",
      "Busque en los logs el estado HTTP de la negociación de apertura: dice más que el código.",
    ],
  },
  "timeout-handshake": {
    short: "primer mensaje demasiado tarde",
    description: "El primer mensaje o su confirmación no llegó a tiempo.",
    howToResolve: [
      "Envíe el primer mensaje en cuanto se abra la conexión, antes de cualquier cosa lenta como obtener un token.",
      "También en el servidor, respóndalo antes que nada.",
      "Compruebe que ningún proxy retenga los mensajes.",
    ],
  },
  "timeout-idle": {
    short: "demasiado tiempo sin recibir nada",
    description: "La conexión estuvo en silencio más tiempo del que permite el servicio.",
    howToResolve: [
      "Envíe un mensaje de mantenimiento (keep-alive) bastante antes del límite.",
      "Si el silencio es normal en su cliente, simplemente reconéctese.",
    ],
  },
  "timeout-ping": {
    short: "latido sin respuesta",
    description: "No se respondió a tiempo a un latido, así que se dio la conexión por muerta.",
    howToResolve: [
      "Responda enseguida a los latidos, al margen de los cálculos largos.",
      "Es de esperar cuando un ordenador despierta o una pestaña estaba en segundo plano: reconéctese.",
      "Si se repite, busque un proxy que corte la conexión sin avisar.",
    ],
  },
  "timeout-lifetime": {
    short: "duración máxima alcanzada",
    description: "La conexión o la sesión ha alcanzado el tiempo máximo que permite el servicio.",
    howToResolve: [
      "Cuente con ello: abra una sesión nueva poco antes del límite.",
      "Conserve lo que necesite de la sesión anterior y páselo a la nueva.",
    ],
  },
  refused: {
    short: "no reconectarse sin cambios",
    description:
      "El proveedor tiene una regla para este intervalo: el cliente no debe volver sin cambios.",
    howToResolve: [
      "Lea en el motivo de la trama Close cuál es la causa.",
      "Corrija la configuración, la credencial o el mensaje, y después reconéctese.",
    ],
  },
  temporary: {
    short: "pasajero, reconectarse",
    description:
      "El proveedor tiene una regla para este intervalo: el problema pasa, y el cliente puede volver.",
    howToResolve: [
      "Reconéctese con esperas crecientes.",
      "Lea en el motivo de la trama Close cuál es la causa.",
    ],
  },
  "error-only": {
    short: "un error, no un final",
    description:
      "El proveedor usa este intervalo para errores que comunica en un mensaje; la conexión sigue abierta.",
    howToResolve: [
      "Corrija la solicitud a la que responde el mensaje de error.",
      "No se reconecte: la conexión sigue funcionando.",
    ],
  },
} satisfies Partial<VendorMessages["kinds"]>;
