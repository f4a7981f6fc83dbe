import { eightDigits, quoteFor } from "./quote.ts";
import type { Ending, Refusal, RuntimeSnippets } from "./types.ts";

const quote = (text: string): string => quoteFor(text, eightDigits);

function close({ code, reason }: Ending): string {
  return `await socket.CloseAsync(
    (WebSocketCloseStatus)${code},
    ${quote(reason)},
    CancellationToken.None);`;
}

function refuse({ status, header }: Refusal): string {
  const headers =
    header === null
      ? ""
      : `\n        context.Response.Headers[${quote(header[0])}] = ${quote(header[1])};`;
  return `app.Map("/chat", async (HttpContext context) =>
{
    if (!Allowed(context.Request))
    {
        context.Response.StatusCode = ${status};${headers}
        return;
    }
    using var socket = await context.WebSockets.AcceptWebSocketAsync();
    await Serve(socket);
});`;
}

export const dotnet: RuntimeSnippets = {
  id: "dotnet",
  name: ".NET",
  syntax: "csharp",
  closers: [{ library: "System.Net.WebSockets", role: "either", note: null, limit: null, close }],
  refusers: [{ library: "ASP.NET Core", note: null, refuse }],
};
