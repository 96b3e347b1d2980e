package ai.rapidata.sandbox.asset;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Takes in assets by their address. Addresses on this machine are fetched, failures and all; any other address is noted
 * without going to the network, so that a sandbox needs none.
 */
final class UrlIngestion {

    private static final int MOST_REDIRECTS = 5;

    private final AssetLibrary library;
    private final Duration timeout;
    private final long mostBytes;

    UrlIngestion(AssetLibrary library, Duration timeout, long mostBytes) {
        this.library = library;
        this.timeout = timeout;
        this.mostBytes = mostBytes;
    }

    /** Whether taking an address in means to fetch it. */
    static boolean fetches(String address) {
        try {
            return RemoteUrl.parse(address).isLoopback();
        } catch (IngestionException e) {
            return false;
        }
    }

    Upload ingest(String address, Compression compression) throws IngestionException {
        RemoteUrl url = RemoteUrl.parse(address);
        if (!url.isLoopback()) {
            return library.register(url);
        }
        try {
            return fetch(url, url.toUri(), compression);
        } catch (RefusedContentException e) {
            throw IngestionException.at(e.stage(), e.reason());
        } catch (SocketTimeoutException e) {
            throw IngestionException.at("timeout", "The remote server did not answer in time.");
        } catch (IOException e) {
            throw IngestionException.at("download", "The remote asset could not be downloaded: " + e.getMessage());
        }
    }

    private Upload fetch(RemoteUrl url, URI first, Compression compression)
            throws IOException, IngestionException, RefusedContentException {
        long deadline = System.nanoTime() + timeout.toNanos();
        URI next = first;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpURLConnection connection = open(next);
            try {
                int status = connection.getResponseCode();
                if (status == 200) {
                    return store(url, connection, compression, deadline);
                }
                if (status < 300 || status >= 400 || status == 304) {
                    throw IngestionException.answered(status);
                }
                next = redirected(next, connection.getHeaderField("Location"), status);
            } finally {
                connection.disconnect();
            }
        }
        throw IngestionException.at("redirect", "The remote server redirects more than " + MOST_REDIRECTS + " times.");
    }

    private HttpURLConnection open(URI address) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout((int) Math.min(timeout.toMillis(), Integer.MAX_VALUE));
        connection.setReadTimeout((int) Math.min(timeout.toMillis(), Integer.MAX_VALUE));
        connection.setRequestProperty("Accept", "*/*");
        connection.setRequestProperty("User-Agent", "RapidataSandbox");
        return connection;
    }

    private static URI redirected(URI from, @Nullable String location, int status) throws IngestionException {
        if (location == null) {
            throw IngestionException.at("redirect", "The remote server responded " + status + " without a location.");
        }
        String target;
        try {
            target = from.resolve(location).toString();
        } catch (IllegalArgumentException e) {
            throw IngestionException.at("redirect", "The remote server redirects to an invalid address.");
        }
        RemoteUrl url = RemoteUrl.parse(target);
        if (!url.isLoopback()) {
            throw IngestionException.at(
                    "redirect",
                    "The remote server redirects to " + url.host() + ", which the sandbox does not fetch from.");
        }
        return url.toUri();
    }

    private Upload store(RemoteUrl url, HttpURLConnection connection, Compression compression, long deadline)
            throws IOException, IngestionException, RefusedContentException {
        String mediaType = connection.getContentType();
        if (mediaType != null && isText(mediaType)) {
            throw IngestionException.at("content_type", "The remote server sent " + mediaType + ", which is no media.");
        }
        if (connection.getContentLengthLong() > mostBytes) {
            throw tooLarge();
        }
        try (AssetFiles.Draft draft = library.files().draft();
                InputStream body = connection.getInputStream()) {
            copy(body, draft, deadline);
            long announced = connection.getContentLengthLong();
            if (announced >= 0 && draft.size() < announced) {
                throw IngestionException.at("download", "The remote server sent less than it had announced.");
            }
            return library.add(new AssetLibrary.Incoming(draft, url.fileName(), mediaType, url.text()), compression);
        }
    }

    private void copy(InputStream body, AssetFiles.Draft draft, long deadline) throws IOException, IngestionException {
        var buffer = new byte[64 * 1024];
        for (int length = body.read(buffer); length >= 0; length = body.read(buffer)) {
            draft.write(buffer, 0, length);
            if (draft.size() > mostBytes) {
                throw tooLarge();
            }
            if (System.nanoTime() - deadline > 0) {
                throw new SocketTimeoutException();
            }
        }
    }

    private IngestionException tooLarge() {
        return IngestionException.at("size", "The remote asset is larger than " + mostBytes + " bytes.");
    }

    private static boolean isText(String mediaType) {
        String plain = mediaType.toLowerCase(Locale.ROOT);
        return plain.startsWith("text/") || plain.startsWith("application/json") || plain.startsWith("application/xml");
    }
}
