import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.ContainerProvider;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import jakarta.websocket.WebSocketContainer;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** Tomcat's Jakarta WebSocket as a client that is closed with each code. Arguments: base URL, then the codes. */
public class TomcatArrivals {
    public static void main(String[] args) throws Exception {
        WebSocketContainer container = ContainerProvider.getWebSocketContainer();
        for (int i = 1; i < args.length; i++) {
            CompletableFuture<Integer> shown = new CompletableFuture<>();
            container.connectToServer(new Endpoint() {
                @Override public void onOpen(Session session, EndpointConfig config) {}
                @Override public void onClose(Session session, CloseReason reason) {
                    shown.complete(reason.getCloseCode().getCode());
                }
            }, ClientEndpointConfig.Builder.create().build(), URI.create(args[0] + "/closed-with/" + args[i]));
            System.out.println("{\"id\":" + args[i] + ",\"shows\":" + shown.get() + "}");
        }
        System.exit(0);
    }
}
