import { eightDigits, quoteFor } from "./quote.ts";
import type { Ending, Refusal, RuntimeSnippets } from "./types.ts";

const quote = (text: string): string => quoteFor(text, eightDigits);

/** `WriteControl` only writes, so what is left of the closing handshake stands there too. */
function gorilla({ code, reason }: Ending): string {
  return `message := websocket.FormatCloseMessage(${code}, ${quote(reason)})
deadline := time.Now().Add(5 * time.Second)
conn.WriteControl(websocket.CloseMessage, message, deadline)
conn.SetReadDeadline(deadline)
for {
	if _, _, err := conn.NextReader(); err != nil {
		break
	}
}
conn.Close()`;
}

function refuse({ status, name, header }: Refusal): string {
  const headers =
    header === null ? "" : `\n		w.Header().Set(${quote(header[0])}, ${quote(header[1])})`;
  return `func serve(w http.ResponseWriter, r *http.Request) {
	if !allowed(r) {${headers}
		http.Error(w, ${quote(name)}, ${status})
		return
	}
	upgrade(w, r)
}`;
}

export const go: RuntimeSnippets = {
  id: "go",
  name: "Go",
  syntax: "go",
  closers: [
    {
      library: "gorilla/websocket",
      role: "either",
      note: { kind: "go-on-reading" },
      limit: null,
      close: gorilla,
    },
    {
      library: "coder/websocket",
      role: "either",
      note: null,
      limit: null,
      close: ({ code, reason }) => `conn.Close(${code}, ${quote(reason)})`,
    },
  ],
  refusers: [{ library: "net/http", note: null, refuse }],
};
