package ai.rapidata.sandbox.asset;

import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.server.Routes;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;

/** Serves assets to anybody, as a content network would. */
final class HostingEndpoints implements Endpoints {

    private final AssetLibrary library;
    private final String prefix;

    /**
     * Creates the endpoints.
     *
     * @param library the assets
     * @param prefix the path below which they are
     */
    HostingEndpoints(AssetLibrary library, String prefix) {
        this.library = library;
        this.prefix = prefix;
    }

    @Override
    public void register(Routes routes) {
        routes.anybody().get(prefix + "/{name}", this::serve);
    }

    private void serve(Context context) throws IOException {
        String name = context.pathParam("name");
        Asset asset = library.find(name).orElseThrow(() -> Problem.notFound("asset", name));
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        if (asset.stored()) {
            // Otherwise the media type of a picture would be followed by a charset.
            context.res().setCharacterEncoding(null);
            context.writeSeekableStream(
                    Files.newInputStream(library.content(asset)),
                    asset.mediaType(),
                    Files.size(library.content(asset)));
        } else {
            context.contentType("image/svg+xml").result(Placeholder.picture(asset));
        }
    }
}
