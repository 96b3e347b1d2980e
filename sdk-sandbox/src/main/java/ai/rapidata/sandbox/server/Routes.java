package ai.rapidata.sandbox.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where endpoints declare what they answer to. Unless it is declared through {@link #anybody()}, a route is reached only
 * with a valid access token; the handler then finds the {@link Caller}.
 *
 * <p>Paths are Javalin's: {@code {name}} is a parameter, {@code <name>} one that may contain slashes.
 */
public final class Routes {

    private final RoutesConfig target;
    private final @Nullable Authentication authentication;

    Routes(RoutesConfig target, @Nullable Authentication authentication) {
        this.target = target;
        this.authentication = authentication;
    }

    /**
     * The same routes without the check of the access token.
     *
     * @return a view to declare public routes with
     */
    public Routes anybody() {
        return new Routes(target, null);
    }

    /**
     * Declares a GET route, which answers HEAD as well.
     *
     * @param path the path
     * @param handler what answers
     * @return this
     */
    public Routes get(String path, Handler handler) {
        return add(HandlerType.GET, path, handler);
    }

    /**
     * Declares a POST route.
     *
     * @param path the path
     * @param handler what answers
     * @return this
     */
    public Routes post(String path, Handler handler) {
        return add(HandlerType.POST, path, handler);
    }

    /**
     * Declares a PUT route.
     *
     * @param path the path
     * @param handler what answers
     * @return this
     */
    public Routes put(String path, Handler handler) {
        return add(HandlerType.PUT, path, handler);
    }

    /**
     * Declares a PATCH route.
     *
     * @param path the path
     * @param handler what answers
     * @return this
     */
    public Routes patch(String path, Handler handler) {
        return add(HandlerType.PATCH, path, handler);
    }

    /**
     * Declares a DELETE route.
     *
     * @param path the path
     * @param handler what answers
     * @return this
     */
    public Routes delete(String path, Handler handler) {
        return add(HandlerType.DELETE, path, handler);
    }

    private Routes add(HandlerType method, String path, Handler handler) {
        target.addHttpHandler(method, path, context -> {
            if (authentication != null) {
                authenticate(context, authentication);
            }
            handler.handle(context);
        });
        return this;
    }

    private static void authenticate(Context context, Authentication authentication) {
        String header = context.header("Authorization");
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
            context.header("WWW-Authenticate", "Bearer");
            throw Problem.unauthenticated("The request carries no access token.");
        }
        String token = header.substring("bearer ".length()).strip();
        authentication
                .callerOf(token)
                .orElseThrow(() -> {
                    context.header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
                    return Problem.unauthenticated("The access token is unknown, expired or revoked.");
                })
                .attachTo(context);
    }
}
