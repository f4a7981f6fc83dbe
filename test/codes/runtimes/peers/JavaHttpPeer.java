import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionException;

/** java.net.http as a client: `sendClose()` with each code. Arguments: base URL, then id, code, reason of each. */
public class JavaHttpPeer {
    public static void main(String[] args) {
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 1; i < args.length; i += 3) {
            WebSocket socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(args[0] + "/" + args[i]), new WebSocket.Listener() {}).join();
            try {
                socket.sendClose(Integer.parseInt(args[i + 1]), args[i + 2]).join();
                System.out.println("{\"id\":" + args[i] + "}");
            } catch (CompletionException e) {
                Throwable cause = e.getCause();
                System.out.println("{\"id\":" + args[i] + ",\"name\":\"" + cause.getClass().getSimpleName()
                    + "\",\"text\":\"" + cause.getMessage() + "\"}");
                socket.sendClose(4567, "").join();
            }
        }
        System.exit(0);
    }
}
