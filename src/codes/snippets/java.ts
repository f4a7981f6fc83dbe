import { quoteFor, surrogates } from "./quote.ts";
import type { Ending, Refusal, RuntimeSnippets } from "./types.ts";

const quote = (text: string): string => quoteFor(text, surrogates);

/** Refused by `jdk.internal.net.http.websocket.StatusCodes`, of those that a client may send. */
const ILLEGAL: ReadonlySet<number> = new Set([1002, 1003, 1007, 1009, 1010, 1012, 1013, 1014]);

/** `CloseCodes.getCloseCode(1014)` throws in Tomcat, whose enum lacks it; the interface takes any number. */
function jakarta({ code, reason }: Ending): string {
  return `session.close(new CloseReason(() -> ${code}, ${quote(reason)}));`;
}

function refuse({ status, header }: Refusal): string {
  const headers =
    header === null
      ? ""
      : `\n            answer.setHeader(${quote(header[0])}, ${quote(header[1])});`;
  return `public class Handshake implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!allowed((HttpServletRequest) request)) {
            HttpServletResponse answer = (HttpServletResponse) response;${headers}
            answer.sendError(${status});
            return;
        }
        chain.doFilter(request, response);
    }
}`;
}

export const java: RuntimeSnippets = {
  id: "java",
  name: "Java",
  syntax: "java",
  closers: [
    {
      library: "java.net.http",
      role: "client",
      note: null,
      limit: {
        allows: (code) => !ILLEGAL.has(code),
        call: "sendClose()",
        error: "IllegalArgumentException",
      },
      close: ({ code, reason }) => `webSocket.sendClose(${code}, ${quote(reason)}).join();`,
    },
    { library: "Jakarta WebSocket", role: "either", note: null, limit: null, close: jakarta },
  ],
  refusers: [{ library: "Jakarta Servlet", note: null, refuse }],
};
