package ai.rapidata.sdk.internal.auth;

import ai.rapidata.sdk.auth.Secret;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Id and secret of a client. The id is hidden too, as the two are easily mixed up.
 *
 * @param id the client's id
 * @param secret the client's secret
 * @param source where they are from, as part of a sentence
 */
record ClientCredentials(Secret id, Secret secret, String source) {

    /** Returns the value of an Authorization header: both joined as they are, not encoded as a form first. */
    Secret basicAuthorization() {
        String pair = id.reveal() + ":" + secret.reveal();
        Charset charset = StandardCharsets.ISO_8859_1.newEncoder().canEncode(pair)
                ? StandardCharsets.ISO_8859_1
                : StandardCharsets.UTF_8;
        return Secret.of("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(charset)));
    }
}
