import type { VendorMessages } from "../types.ts";

export const notes = {
  "discord-own-close":
    "Discord reads 1000 and 1001 from a client as goodbye: the session becomes invalid and the bot goes offline. To resume later, close with any other code.",
  "discord-no-code": "Discord asks clients to resume when no close code was received.",
  "discord-new-session": "Reconnect with a new session; this one cannot be resumed.",
  "discord-kicked":
    "The client was kicked from the call. In the gateway the same number means disallowed intents.",
  "discord-resume": "Try to resume the session.",
  "pusher-error-only": "It comes as an error message on a connection that stays open.",
  "twitch-inbound":
    "On this connection a client may send pong frames only; everything else goes through the HTTP API.",
  "twitch-unused": "The client must subscribe within 10 seconds after it has connected.",
  "twitch-grace":
    "After `session_reconnect` a client has 30 seconds to move; the subscriptions stay enabled.",
  "graphql-retried":
    "Unlike most refusals, the graphql-ws client tries again after this one, since access might be granted later.",
  "graphql-subscribe-early": "The client subscribed before `connection_ack` had come.",
  "graphql-init-twice":
    "The client sent `connection_init` more than once; it is no rate limit, although 429 suggests one.",
  "graphql-still-active": "The graphql-ws client comes back only while subscriptions are active.",
  "graphql-local":
    "The graphql-ws client makes this number up when its own `terminate()` is called; it never travels.",
  "graphql-legacy-empty": "The server closes without a code, which applications are told as 1005.",
  "centrifugo-own-codes":
    "Centrifugo leaves 4000 to 4999 to applications; its rule for the half of the range decides about reconnecting.",
  "centrifugo-token": "Drop the stored token before you reconnect.",
  "centrifugo-credentials":
    "On the first connection it usually means that no credentials were given.",
  "phoenix-broadcast":
    "The server broadcast `disconnect` to the sockets of one user. It uses 1001 so that every phoenix.js comes back: before 1.8.16 it would not after 1000.",
  "phoenix-heartbeat":
    "phoenix.js 1.8.16 reconnects after 1000 unless the page itself disconnected; up to 1.8.15 it does not. Its own heartbeat timeout closes with 1000 too, with the reason `heartbeat timeout`, and then it reconnects in every version.",
  "phoenix-longpoll":
    "The long-polling fallback makes this close event up; no Close frame was sent.",
  "sockjs-message":
    "The number stands in a message of SockJS; the Close frame of the WebSocket may carry another one.",
  "obs-kick":
    "Someone pressed the Kick button in OBS. The documentation forbids reconnecting automatically.",
  "saltyrtc-handover": "It is a success here, although the registry calls 3003 Forbidden.",
  "hocuspocus-reset": "The client should reconnect and synchronise the document again.",
  "colyseus-no-return":
    "The Colyseus SDK does not come back by itself after this code; the application has to join a room again.",
  "azure-recovery":
    "The recovery of the connection has failed: stop recovering, and open a new connection.",
  "aws-delete":
    "A backend that deletes a connection (`DeleteConnection`) always produces 1000: it cannot choose a close code.",
  "aws-limits": "The limits are 32 KB for a frame and 128 KB for a message.",
  "aws-going-away": "Users report 1001 after 10 minutes of silence and after 2 hours in all.",
  "cloudflare-vanished":
    "The reason is `WebSocket disconnected without sending Close frame.` after a loss, and `Failed to establish websocket connection` after a failed dial.",
  "deepgram-net":
    "The token in the reason tells which: `NET-0001` means that nothing was received for 10 seconds, so send a KeepAlive every 3 to 5 seconds; `NET-0003` is a time limit.",
  "speechmatics-policy": "It also ends sessions after 1 hour of silence or 48 hours in all.",
  "speechmatics-quota":
    "Speechmatics recommends waiting at least 5 to 10 seconds before the next attempt.",
  "openai-hour":
    "The longest session was 60 minutes when this was read, and an `error` event with `session_expired` comes before the close.",
  "pandascore-plan": "The plan of the account does not include what was asked for.",
  "spring-send-limit":
    "A message could not be sent within the configured limit of time or buffer. graphql-transport-ws uses the same number for an internal error.",
  "janus-demo":
    "The HTML demos close with it when the gateway does not answer; it is no part of the Janus protocol.",
} satisfies VendorMessages["notes"];
