import type { VendorMessages } from "../types.ts";

export const notes = {
  "discord-own-close":
    "Si 1000 o 1001 vienen de un cliente, Discord los lee como una despedida: la sesión deja de ser válida y el bot pasa a estar desconectado. Para reanudarla más tarde, cierre con cualquier otro código.",
  "discord-no-code":
    "Discord pide a los clientes que reanuden la sesión cuando no se recibió ningún código de cierre.",
  "discord-new-session": "Reconéctese con una sesión nueva; esta no se puede reanudar.",
  "discord-kicked":
    "Se expulsó al cliente de la llamada. En el gateway, el mismo número significa intents no permitidos.",
  "discord-resume": "Intente reanudar la sesión.",
  "pusher-error-only": "Llega como mensaje de error en una conexión que sigue abierta.",
  "twitch-inbound":
    "En esta conexión un cliente solo puede enviar tramas Pong; todo lo demás va por la API HTTP.",
  "twitch-unused": "El cliente debe suscribirse en los 10 segundos siguientes a conectarse.",
  "twitch-grace":
    "Después de `session_reconnect` un cliente tiene 30 segundos para cambiar de conexión; las suscripciones siguen activas.",
  "graphql-retried":
    "A diferencia de la mayoría de los rechazos, tras este el cliente graphql-ws vuelve a intentarlo, porque el acceso podría concederse más tarde.",
  "graphql-subscribe-early": "El cliente se suscribió antes de que llegara `connection_ack`.",
  "graphql-init-twice":
    "El cliente envió `connection_init` más de una vez; no es un límite de frecuencia, aunque 429 lo sugiera.",
  "graphql-still-active": "El cliente graphql-ws solo vuelve mientras haya suscripciones activas.",
  "graphql-local":
    "El cliente graphql-ws se inventa este número cuando se llama a su propio `terminate()`; nunca viaja por la red.",
  "graphql-legacy-empty":
    "El servidor cierra sin código, lo que a las aplicaciones se les comunica como 1005.",
  "centrifugo-own-codes":
    "Centrifugo deja el intervalo de 4000 a 4999 a las aplicaciones; su regla para cada mitad del intervalo decide si hay que reconectarse.",
  "centrifugo-token": "Descarte el token guardado antes de reconectarse.",
  "centrifugo-credentials":
    "En la primera conexión suele significar que no se dio ninguna credencial.",
  "phoenix-broadcast":
    "El servidor difundió `disconnect` a los sockets de un usuario. Usa 1001 para que todo phoenix.js vuelva: antes de 1.8.16 no lo haría tras 1000.",
  "phoenix-heartbeat":
    "phoenix.js 1.8.16 se reconecta tras 1000 salvo que la propia página se haya desconectado; hasta 1.8.15 no lo hace. Al agotarse el tiempo límite de su propio latido también cierra con 1000, con el motivo `heartbeat timeout`, y entonces se reconecta en todas las versiones.",
  "phoenix-longpoll":
    "El mecanismo alternativo de long polling se inventa este evento de cierre; no se envió ninguna trama Close.",
  "sockjs-message":
    "El número figura en un mensaje de SockJS; la trama Close del WebSocket puede llevar otro.",
  "obs-kick":
    "Alguien pulsó el botón de expulsar en OBS. La documentación prohíbe reconectarse automáticamente.",
  "saltyrtc-handover": "Aquí es un éxito, aunque el registro llame Forbidden a 3003.",
  "hocuspocus-reset": "El cliente debería reconectarse y sincronizar de nuevo el documento.",
  "colyseus-no-return":
    "El SDK de Colyseus no vuelve por sí mismo tras este código; la aplicación tiene que entrar de nuevo en una sala.",
  "azure-recovery":
    "La recuperación de la conexión ha fallado: deje de recuperarla y abra una conexión nueva.",
  "aws-delete":
    "Un backend que elimina una conexión (`DeleteConnection`) siempre produce 1000: no puede elegir un código de cierre.",
  "aws-limits": "Los límites son de 32 KB por trama y de 128 KB por mensaje.",
  "aws-going-away":
    "Hay usuarios que informan de 1001 tras 10 minutos de silencio y tras 2 horas en total.",
  "cloudflare-vanished":
    "El motivo es `WebSocket disconnected without sending Close frame.` tras una pérdida, y `Failed to establish websocket connection` tras un intento de conexión fallido.",
  "deepgram-net":
    "El identificador que figura en el motivo dice cuál es: `NET-0001` significa que no se recibió nada durante 10 segundos, así que envíe un KeepAlive cada 3 a 5 segundos; `NET-0003` es un límite de tiempo.",
  "speechmatics-policy":
    "También termina las sesiones tras 1 hora de silencio o 48 horas en total.",
  "speechmatics-quota":
    "Speechmatics recomienda esperar al menos de 5 a 10 segundos antes del siguiente intento.",
  "openai-hour":
    "La sesión más larga era de 60 minutos cuando leímos esto, y antes del cierre llega un evento `error` con `session_expired`.",
  "pandascore-plan": "El plan de la cuenta no incluye lo que se pidió.",
  "spring-send-limit":
    "No se pudo enviar un mensaje dentro del límite configurado de tiempo o de búfer. graphql-transport-ws usa el mismo número para un error interno.",
  "janus-demo":
    "Las demos HTML cierran con él cuando la pasarela no responde; no forma parte del protocolo de Janus.",
} satisfies VendorMessages["notes"];
