import { spawnSync } from "node:child_process";
import type { Case } from "./cases.ts";

/** Runs a source file without compiling it first: needs the compiler, so a JDK. */
export const JAVA = "/usr/bin/java";

export const hasJava = (): boolean =>
  spawnSync(JAVA, ["--list-modules"], { encoding: "utf8" }).stdout?.includes("jdk.compiler") ??
  false;

export interface JavaSetup {
  readonly url: string;
  readonly cases: readonly Case[];
  /** Codes to try, whether or not they may be sent. */
  readonly codes: readonly number[];
  readonly waits: readonly string[];
}

/** Clients of \`java.net.http\`: one for each case, each path to wait on, and one for each code. */
export function javaClients({ url, cases, codes, waits }: JavaSetup): string {
  const methods = cases.map(
    ({ text }, index) => `static void case${index}(WebSocket webSocket) {\n${text}\n}`,
  );
  const calls = cases.map(({ id }, index) => `case${index}(open("${id}", new Listener("")));`);
  return `import java.net.URI;
import java.net.http.*;
import java.util.concurrent.*;

public class Clients {
    static final HttpClient CLIENT = HttpClient.newHttpClient();

    static WebSocket open(String path, Listener listener) {
        return CLIENT.newWebSocketBuilder().buildAsync(URI.create("${url}/" + path), listener).join();
    }

    static class Listener implements WebSocket.Listener {
        final CountDownLatch over = new CountDownLatch(1);
        final String path;
        Listener(String path) { this.path = path; }
        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            if (!path.isEmpty()) say(path, "onClose(webSocket, " + statusCode + ", \\\\\\"" + reason + "\\\\\\")");
            over.countDown();
            return null;
        }
    }

    static void say(String path, String text) {
        System.out.println("{\\"path\\":\\"" + path + "\\",\\"text\\":\\"" + text + "\\"}");
    }

    ${methods.join("\n    ")}

    public static void main(String[] args) throws Exception {
        ${calls.join("\n        ")}
        for (String path : new String[] {${waits.map((path) => JSON.stringify(path)).join(", ")}}) {
            Listener listener = new Listener(path);
            open(path, listener);
            listener.over.await();
        }
        for (int code : new int[] {${codes.join(", ")}}) {
            String text = "sent";
            try {
                open("code-" + code, new Listener("")).sendClose(code, "").join();
            } catch (CompletionException error) {
                text = error.getCause().getClass().getSimpleName();
            }
            say(String.valueOf(code), text);
        }
    }
}
`;
}
