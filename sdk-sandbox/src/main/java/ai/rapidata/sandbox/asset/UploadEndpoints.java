package ai.rapidata.sandbox.asset;

import ai.rapidata.sandbox.asset.Asset.Dimensions;
import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.server.Routes;
import com.fasterxml.jackson.databind.node.TextNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;

/** Uploads of single assets. */
final class UploadEndpoints implements Endpoints {

    private final AssetLibrary library;
    private final UrlIngestion ingestion;

    UploadEndpoints(AssetLibrary library, UrlIngestion ingestion) {
        this.library = library;
        this.ingestion = ingestion;
    }

    @Override
    public void register(Routes routes) {
        routes.post("/asset/file", this::uploadFile)
                .post("/asset/url", this::uploadUrl)
                .post("/asset/compress", this::compress);
    }

    private void uploadFile(Context context) throws IOException {
        Compression compression = Compression.of(context);
        try (ReceivedFile file = ReceivedFile.of(context, library.files())) {
            var incoming = new AssetLibrary.Incoming(file.draft(), file.fileName(), file.mediaType(), null);
            Answers.json(context, library.add(incoming, compression));
        } catch (RefusedContentException e) {
            throw Problem.invalid("file", e.reason());
        }
    }

    private void uploadUrl(Context context) {
        String url = context.queryParam("url");
        if (url == null || url.isBlank()) {
            throw Problem.invalid("Url", "'url' must not be empty.");
        }
        Compression compression = Compression.of(context);
        try {
            Answers.json(context, ingestion.ingest(url, compression));
        } catch (IngestionException e) {
            throw problem(e);
        }
    }

    private static Problem problem(IngestionException failure) {
        Problem problem = Problem.of(422, "The remote asset could not be retrieved.", failure.reason())
                .with("stage", failure.stage());
        Integer status = failure.upstreamStatus();
        return status == null ? problem : problem.with("upstreamHttpStatus", status);
    }

    private void compress(Context context) throws IOException {
        long begin = System.nanoTime();
        Compression compression = Compression.of(context);
        try (ReceivedFile file = ReceivedFile.of(context, library.files())) {
            file.draft().finish();
            Optional<ImageCompressor.Compressed> compressed =
                    ImageCompressor.compress(file.draft().file(), compression);
            if (compressed.isEmpty()) {
                throw new RefusedContentException("decode", "The file is not an image that can be compressed.");
            }
            byte[] content = compressed.get().content();
            context.header("X-Original-Size", Long.toString(file.draft().size()))
                    .header("X-Compressed-Size", Integer.toString(content.length))
                    .header("X-Processing-Time-Ms", Long.toString((System.nanoTime() - begin) / 1_000_000))
                    .header("X-Original-Dimensions", text(compressed.get().before()))
                    .header("X-Output-Dimensions", text(compressed.get().after()));
            context.contentType("application/octet-stream").result(content);
        } catch (RefusedContentException e) {
            // The one place where the API documents a bare text as the answer to a bad request.
            context.status(400).contentType("application/json").result(Json.bytes(TextNode.valueOf(e.reason())));
        }
    }

    private static String text(Dimensions dimensions) {
        return dimensions.width() + "x" + dimensions.height();
    }
}
