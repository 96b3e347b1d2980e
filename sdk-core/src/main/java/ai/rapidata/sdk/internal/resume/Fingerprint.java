package ai.rapidata.sdk.internal.resume;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.Datapoint;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Hashes by which inputs are told apart without keeping them. */
final class Fingerprint {
    private Fingerprint() {}

    /** A digest with nothing in it. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Sixteen hexadecimal digits for a datapoint: everything in it counts. */
    static String of(Datapoint datapoint) {
        MessageDigest digest = sha256();
        add(digest, datapoint.isMulti() ? "multi" : "single");
        addAll(digest, datapoint.assets());
        add(digest, datapoint.context().orElse(""));
        addAll(digest, datapoint.mediaContext());
        add(digest, datapoint.sentence().orElse(""));
        add(digest, datapoint.group().orElse(""));
        datapoint.privateMetadata().forEach((name, value) -> {
            add(digest, name);
            add(digest, value);
        });
        return HexFormat.of().formatHex(digest.digest(), 0, Long.BYTES);
    }

    /** Thirty-two hexadecimal digits for a text. */
    static String of(String text) {
        byte[] hash = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, 2 * Long.BYTES);
    }

    private static void addAll(MessageDigest digest, List<Asset> assets) {
        add(digest, String.valueOf(assets.size()));
        for (Asset asset : assets) {
            add(digest, asset.getClass().getSimpleName());
            add(digest, asset.source());
        }
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
