import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.config.Environment;
import java.net.URI;

/** Logs in with a browser at the service given as argument; the first time somebody must approve. */
public final class Login {
    public static void main(String[] arguments) {
        try (RapidataClient client = RapidataClient.builder()
                .environment(Environment.local(URI.create(arguments[0])))
                .browserLogin(true)
                .build()) {
            client.getToken();
            System.out.println("logged in");
        }
    }
}
