import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.ContainerProvider;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import jakarta.websocket.WebSocketContainer;
import java.net.URI;

/** Tomcat's Jakarta WebSocket as a client: `Session.close()` with each code. Arguments: base URL, then id, code, reason of each. */
public class TomcatPeer {
    public static void main(String[] args) throws Exception {
        WebSocketContainer container = ContainerProvider.getWebSocketContainer();
        for (int i = 1; i < args.length; i += 3) {
            Session session = container.connectToServer(new Endpoint() {
                @Override public void onOpen(Session opened, EndpointConfig config) {}
            }, ClientEndpointConfig.Builder.create().build(), URI.create(args[0] + "/" + args[i]));
            int code = Integer.parseInt(args[i + 1]);
            try {
                session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code), args[i + 2]));
                System.out.println("{\"id\":" + args[i] + "}");
            } catch (IllegalArgumentException e) {
                System.out.println("{\"id\":" + args[i] + ",\"name\":\"" + e.getClass().getSimpleName()
                    + "\",\"text\":\"" + e.getMessage() + "\"}");
                session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(4567), ""));
            }
        }
        System.exit(0);
    }
}
