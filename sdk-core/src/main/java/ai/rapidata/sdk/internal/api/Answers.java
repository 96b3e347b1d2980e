package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.json.JsonObject;

/** Reads what an answer must hold. */
final class Answers {

    private Answers() {}

    static String required(JsonObject answer, String name) {
        return answer.string(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new UnexpectedResponseException("the service's answer holds no " + name));
    }
}
