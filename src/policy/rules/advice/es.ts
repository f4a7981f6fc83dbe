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
  "content-malformed":
    "Envíe JSON que todos los analizadores lean igual: sin claves duplicadas, sin NaN y sin marca de orden de bytes.",
  "content-schema":
    "Envíe mensajes que cumplan el esquema documentado. Volver a enviar este no puede funcionar.",
  "content-forbidden":
    "Quite lo que nombra la regla. Volver a enviar el mismo mensaje no puede funcionar.",
  utf8: "Envíe el texto en UTF-8, o los bytes en un mensaje binario.",
  "upgrade-rate":
    "Conéctese con menos frecuencia: espere los segundos de Retry-After, y más después de cada fallo.",
  penalty:
    "Corrija lo que incumplió la regla y espere los segundos de Retry-After. Se duplican cada vez.",
  "auth-invalid":
    "Obtenga un token válido y conéctese con él. Reintentar con este no puede funcionar.",
  "auth-timeout": "Envíe el token en el primer mensaje, justo después del handshake de apertura.",
  "auth-expired":
    "Obtenga un token nuevo y vuelva a conectarse; o renuévelo en la misma conexión antes de que caduque, donde se ofrezca.",
  "auth-unavailable":
    "Vuelva a conectarse tras los segundos de Retry-After: en este momento nadie puede verificar tokens.",
  revoked: "Inicie sesión de nuevo. Reintentar con el mismo token no puede funcionar.",
};
