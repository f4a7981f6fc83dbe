import { existsSync } from "node:fs";
import type { Case } from "./cases.ts";

/** Debian's Tomcat 10, the container that its package `libtomcat10-embed-java` brings. */
export const TOMCAT = ["core", "el", "websocket", "annotations"]
  .map(
    (part) =>
      `/usr/share/java/tomcat10-${part === "annotations" ? "annotations-api" : `embed-${part}`}.jar`,
  )
  .filter((jar) => existsSync(jar));

export const hasTomcat = (): boolean => TOMCAT.some((jar) => jar.includes("embed-websocket"));

export interface TomcatSetup {
  /** Of the server that the clients connect to. */
  readonly url: string;
  readonly cases: readonly Case[];
  /** The class `Handshake`, which calls `allowed`. */
  readonly refusal: string;
}

/** A server on all paths: it runs the snippet of a case, or says how it was closed. It says its port first. */
export function tomcatProgram({ url, cases, refusal }: TomcatSetup): string {
  const methods = cases.map(
    ({ text }, index) =>
      `static void case${index}(Session session) throws IOException {\n${text}\n}`,
  );
  const entries = cases.map(({ id }, index) => `CASES.put("${id}", Jakarta::case${index});`);
  const clients = cases.filter(({ role }) => role === "client").map(({ id }) => JSON.stringify(id));
  return `import jakarta.servlet.*;
import jakarta.servlet.http.*;
import jakarta.websocket.*;
import jakarta.websocket.server.*;
import java.io.*;
import java.net.URI;
import java.util.*;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.WsSci;

public class Jakarta {
    interface Case { void run(Session session) throws IOException; }
    static final Map<String, Case> CASES = new HashMap<>();

    ${methods.join("\n    ")}

    static boolean allowed(HttpServletRequest request) {
        return !request.getRequestURI().equals("/refused");
    }

    ${refusal.replace("public class", "static class")}

    public static class Server extends Endpoint {
        @Override
        public void onOpen(Session session, EndpointConfig config) {
            Case found = CASES.get(session.getPathParameters().get("path"));
            try {
                if (found != null) found.run(session);
            } catch (IOException error) {
                throw new UncheckedIOException(error);
            }
        }
        @Override
        public void onClose(Session session, CloseReason reason) {
            String path = session.getPathParameters().get("path");
            if (CASES.containsKey(path)) return;
            say("{\\"code\\":" + reason.getCloseCode().getCode() + ",\\"reason\\":\\"" + reason.getReasonPhrase() + "\\"}");
        }
    }

    public static class Client extends Endpoint {
        @Override
        public void onOpen(Session session, EndpointConfig config) {}
    }

    static void say(String json) { System.out.println(json); }

    public static void main(String[] args) throws Exception {
        ${entries.join("\n        ")}
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(".");
        tomcat.setHostname("127.0.0.1");
        tomcat.setPort(0);
        var context = tomcat.addContext("", new File(".").getAbsolutePath());
        Tomcat.addServlet(context, "default", new HttpServlet() {});
        context.addServletMappingDecoded("/", "default");
        context.addServletContainerInitializer((classes, servlets) ->
            servlets.addFilter("handshake", new Handshake())
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*"), null);
        context.addServletContainerInitializer(new WsSci(), null);
        context.addServletContainerInitializer((classes, servlets) -> {
            var container = (ServerContainer) servlets.getAttribute(ServerContainer.class.getName());
            try {
                container.addEndpoint(ServerEndpointConfig.Builder.create(Server.class, "/{path}").build());
            } catch (DeploymentException error) {
                throw new ServletException(error);
            }
        }, null);
        tomcat.start();
        say("{\\"port\\":" + tomcat.getConnector().getLocalPort() + "}");
        var container = ContainerProvider.getWebSocketContainer();
        for (String path : new String[] {${clients.join(", ")}}) {
            var config = ClientEndpointConfig.Builder.create().build();
            CASES.get(path).run(container.connectToServer(new Client(), config, URI.create("${url}/" + path)));
        }
        tomcat.getServer().await();
    }
}
`;
}
