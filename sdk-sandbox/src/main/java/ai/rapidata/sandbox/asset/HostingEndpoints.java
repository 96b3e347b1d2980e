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

    HostingEndpoints(AssetLibrary library) {
        this.library = library;
    }

    @Override
    public void register(Routes routes) {
        routes.anybody().get("/assets/{name}", this::serve);
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
