package ai.rapidata.sandbox.audience;

import ai.rapidata.sandbox.server.JsonBody;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Knows what the assets that requests name look like in answers. */
@FunctionalInterface
public interface ShownAssets {

    /**
     * Looks up what a request wants to show. What is wrong is noted in the body.
     *
     * @param body the request
     * @param member the member with an {@code IAssetInput}
     * @return the {@code IAsset} for answers, or empty if the member is absent, null, or wrong
     */
    Optional<JsonNode> look(JsonBody body, String member);
}
