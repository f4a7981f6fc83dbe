import type { Basis, Reference } from "./types.ts";

/** A section of RFC 6455, The WebSocket Protocol. */
export function rfc6455(section: string): Reference {
  return {
    title: "RFC 6455",
    section,
    url: `https://www.rfc-editor.org/rfc/rfc6455#section-${section}`,
  };
}

export const IANA: Reference = {
  title: "IANA WebSocket Close Code Number Registry",
  url: "https://www.iana.org/assignments/websocket/websocket.xhtml#close-code-number",
};

export const WHATWG: Reference = {
  title: "WHATWG WebSockets",
  url: "https://websockets.spec.whatwg.org/#dom-websocket-close",
};

/** Lets any endpoint send 1011, where the RFC spoke of servers only. */
export const ERRATUM_3227: Reference = {
  title: "RFC 6455 erratum 3227",
  url: "https://www.rfc-editor.org/errata/eid3227",
};

/** Registered 1012 and 1013, with the only advice on reconnecting that a single code has. */
export const HYBI_RESTART: Reference = {
  title: "hybi, message 09670",
  url: "https://www.ietf.org/mail-archive/web/hybi/current/msg09670.html",
};

/** Registered 1014, and likens it to HTTP 502. */
export const HYBI_GATEWAY: Reference = {
  title: "hybi, message 10748",
  url: "https://www.ietf.org/mail-archive/web/hybi/current/msg10748.html",
};

/** Nobody's document says so; it is our reading of practice, and is marked as such wherever it is shown. */
export const JUDGEMENT: Basis = { kind: "judgement" };

export function sourced(reference: Reference): Basis {
  return { kind: "source", reference };
}
