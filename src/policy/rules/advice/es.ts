import type { RuleAdvice } from "../advice.ts";

export const es: RuleAdvice = {
  "message-rate":
    "Envíe menos mensajes, o varios en uno. Tras un cierre, espere los segundos que indica retry-after en el motivo.",
  "byte-rate":
    "Envíe menos, o más despacio. Tras un cierre, espere los segundos que indica retry-after en el motivo.",
  "message-size":
    "Divida el mensaje en su propio protocolo. Enviarlo otra vez sin cambios no puede funcionar.",
  fragments: "Envíe cada mensaje en menos tramas, más grandes.",
  "message-type": "Envíe mensajes de un tipo permitido.",
  "connection-limit":
    "Cierre las conexiones que no hagan falta, o espere los segundos que indica la cabecera Retry-After.",
  origin:
    "Conéctese desde una página cuyo origen figure en la lista del operador. Volver a intentarlo no puede funcionar.",
  subprotocol:
    "Ofrezca uno de los subprotocolos permitidos. Volver a intentarlo sin él no puede funcionar.",
  idle: "Envíe algo de vez en cuando, o vuelva a conectarse cuando haya algo que enviar.",
  lifetime: "Vuelva a conectarse tras una breve espera aleatoria.",
  "dead-peer":
    "Responda a los Ping con Pong, como hace por sí mismo cualquier navegador. Vuelva a conectarse.",
  "slow-consumer": "Lea más deprisa, o pida menos. Vuelva a conectarse cuando pueda.",
  protocol: "Corrija el cliente: incumplió la RFC 6455. Volver a intentarlo no puede funcionar.",
  drain: "Vuelva a conectarse tras una breve espera aleatoria, o tras los segundos de retry-after.",
  overload:
    "Vuelva a conectarse tras los segundos de retry-after, o tras una espera aleatoria creciente.",
  "upstream-lost": "Vuelva a conectarse tras una espera aleatoria creciente.",
  "upstream-refused": "Vuelva a conectarse tras una espera aleatoria creciente.",
};
