import { braces, quoteFor } from "./quote.ts";
import type { Ending, Refusal, RuntimeSnippets } from "./types.ts";

const quote = (text: string): string => quoteFor(text, braces);

/** `close` only queues the frame; reading sends it, and ends with `ConnectionClosed`. */
function close({ code, reason }: Ending): string {
  return `use tungstenite::protocol::{frame::coding::CloseCode, CloseFrame};

socket.close(Some(CloseFrame {
    code: CloseCode::from(${code}),
    reason: ${quote(reason)}.into(),
}))?;
while socket.read().is_ok() {}`;
}

function refuse({ status, header }: Refusal): string {
  const headers =
    header === null ? "" : `\n        .header(${quote(header[0])}, ${quote(header[1])})`;
  return `use tungstenite::handshake::server::{Request, Response};
use tungstenite::http;

let socket = tungstenite::accept_hdr(stream, |request: &Request, response: Response| {
    if allowed(request) {
        return Ok(response);
    }
    Err(http::Response::builder()
        .status(${status})${headers}
        .body(None)
        .unwrap())
})?;`;
}

export const rust: RuntimeSnippets = {
  id: "rust",
  name: "Rust",
  syntax: "rust",
  closers: [
    { library: "tungstenite", role: "either", note: { kind: "go-on-reading" }, limit: null, close },
  ],
  refusers: [{ library: "tungstenite", note: null, refuse }],
};
