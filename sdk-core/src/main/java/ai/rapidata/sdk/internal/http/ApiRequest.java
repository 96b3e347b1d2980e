package ai.rapidata.sdk.internal.http;

import ai.rapidata.sdk.auth.Secret;
import ai.rapidata.sdk.json.JsonValue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request to the service. Immutable. */
public final class ApiRequest {

    private final String method;
    private final String template;
    private final String path;
    private final String query;
    private final RequestBody body;
    private final String accept;
    private final boolean repeatable;
    private final boolean inPlace;
    private final Host host;
    private final @Nullable Duration timeout;
    private final @Nullable Secret authorization;

    private ApiRequest(Builder builder) {
        this.method = builder.method;
        this.template = builder.template;
        this.path = builder.path;
        this.query = String.join("&", builder.query);
        this.body = builder.body;
        this.accept = builder.accept;
        this.repeatable = builder.repeatable;
        this.inPlace = builder.inPlace;
        this.host = builder.host;
        this.timeout = builder.timeout;
        this.authorization = builder.authorization;
    }

    /**
     * Starts a GET request.
     *
     * @param pathTemplate the path, with {@code {}} for each argument
     * @param pathArguments what replaces the {@code {}}, encoded
     * @return a builder
     * @throws IllegalArgumentException if there is not one argument for each {@code {}}
     */
    public static Builder get(String pathTemplate, Object... pathArguments) {
        return new Builder("GET", pathTemplate, pathArguments, true);
    }

    /**
     * Starts a POST request.
     *
     * @param pathTemplate the path, with {@code {}} for each argument
     * @param pathArguments what replaces the {@code {}}, encoded
     * @return a builder
     * @throws IllegalArgumentException if there is not one argument for each {@code {}}
     */
    public static Builder post(String pathTemplate, Object... pathArguments) {
        return new Builder("POST", pathTemplate, pathArguments, false);
    }

    /**
     * Starts a PUT request.
     *
     * @param pathTemplate the path, with {@code {}} for each argument
     * @param pathArguments what replaces the {@code {}}, encoded
     * @return a builder
     * @throws IllegalArgumentException if there is not one argument for each {@code {}}
     */
    public static Builder put(String pathTemplate, Object... pathArguments) {
        return new Builder("PUT", pathTemplate, pathArguments, true);
    }

    /**
     * Starts a PATCH request.
     *
     * @param pathTemplate the path, with {@code {}} for each argument
     * @param pathArguments what replaces the {@code {}}, encoded
     * @return a builder
     * @throws IllegalArgumentException if there is not one argument for each {@code {}}
     */
    public static Builder patch(String pathTemplate, Object... pathArguments) {
        return new Builder("PATCH", pathTemplate, pathArguments, false);
    }

    /**
     * Starts a DELETE request.
     *
     * @param pathTemplate the path, with {@code {}} for each argument
     * @param pathArguments what replaces the {@code {}}, encoded
     * @return a builder
     * @throws IllegalArgumentException if there is not one argument for each {@code {}}
     */
    public static Builder delete(String pathTemplate, Object... pathArguments) {
        return new Builder("DELETE", pathTemplate, pathArguments, true);
    }

    private static String expanded(String template, Object[] arguments) {
        StringBuilder path = new StringBuilder();
        int from = 0;
        for (Object argument : arguments) {
            int hole = template.indexOf("{}", from);
            if (hole < 0) {
                throw new IllegalArgumentException("more arguments than {} in " + template);
            }
            String segment = argument.toString();
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                throw new IllegalArgumentException("\"" + segment + "\" cannot be part of the path " + template);
            }
            path.append(template, from, hole).append(PercentEncoding.pathSegment(segment));
            from = hole + 2;
        }
        if (template.indexOf("{}", from) >= 0) {
            throw new IllegalArgumentException("fewer arguments than {} in " + template);
        }
        return path.append(template, from, template.length()).toString();
    }

    /**
     * Returns the HTTP method.
     *
     * @return the method in capitals
     */
    public String method() {
        return method;
    }

    /**
     * Returns the path as it was given.
     *
     * @return the path with {@code {}} in the places of its arguments
     */
    public String template() {
        return template;
    }

    /**
     * Returns the path.
     *
     * @return the encoded path, beginning with a slash, without query
     */
    public String path() {
        return path;
    }

    /**
     * Returns the query.
     *
     * @return the encoded query without question mark; empty if there is none
     */
    public String query() {
        return query;
    }

    /**
     * Returns the body.
     *
     * @return the body
     */
    public RequestBody body() {
        return body;
    }

    /**
     * Returns which kind of answer is wanted.
     *
     * @return the value of the Accept header
     */
    public String accept() {
        return accept;
    }

    /**
     * Tells whether the request may be carried out twice without harm.
     *
     * @return true if it may be sent again although it may have arrived
     */
    public boolean repeatable() {
        return repeatable;
    }

    /**
     * Tells whether attempts are made by the calling thread.
     *
     * @return true if they are, false if each has a thread of its own
     */
    public boolean inPlace() {
        return inPlace;
    }

    /**
     * Returns where the request goes to.
     *
     * @return the host
     */
    public Host host() {
        return host;
    }

    /**
     * Returns how long one attempt may take.
     *
     * @return the limit, or null for the client's own
     */
    public @Nullable Duration timeout() {
        return timeout;
    }

    /**
     * Returns what the request is authorized with in place of the access token.
     *
     * @return the value of the Authorization header, or null to use the access token
     */
    public @Nullable Secret authorization() {
        return authorization;
    }

    /** Shows method and path. Query and body are left out, as they may hold what others must not see. */
    @Override
    public String toString() {
        return method + " " + path;
    }

    /** Collects the parts of a request. Not thread-safe. */
    public static final class Builder {

        private final String method;
        private final String template;
        private final String path;
        private final List<String> query = new ArrayList<>();
        private RequestBody body = new RequestBody.Empty();
        private String accept = "application/json";
        private boolean repeatable;
        private boolean inPlace;
        private Host host = Host.API;
        private @Nullable Duration timeout;
        private @Nullable Secret authorization;

        private Builder(String method, String template, Object[] arguments, boolean repeatable) {
            this.method = method;
            this.template = template;
            this.path = expanded(template, arguments);
            this.repeatable = repeatable;
        }

        /**
         * Adds a query parameter.
         *
         * @param name the name, encoded here
         * @param value the value, encoded here; numbers and truth values as Java writes them
         * @return this builder
         */
        public Builder query(String name, Object value) {
            query.add(PercentEncoding.query(name) + "=" + PercentEncoding.query(value.toString()));
            return this;
        }

        /**
         * Adds a query parameter if there is a value.
         *
         * @param name the name, encoded here
         * @param value the value, encoded here, or null to add nothing
         * @return this builder
         */
        public Builder queryIfPresent(String name, @Nullable Object value) {
            return value == null ? this : query(name, value);
        }

        /**
         * Adds a query parameter once for each value.
         *
         * @param name the name, encoded here
         * @param values the values, encoded here
         * @return this builder
         */
        public Builder queryAll(String name, List<String> values) {
            values.forEach(value -> query(name, value));
            return this;
        }

        /**
         * Sends a JSON value.
         *
         * @param value the value
         * @return this builder
         */
        public Builder json(JsonValue value) {
            this.body = new RequestBody.JsonBody(value);
            return this;
        }

        /**
         * Sends a file in a multipart form, read from disk while it is sent.
         *
         * @param fieldName the form field
         * @param fileName the name told to the service
         * @param contentType the media type
         * @param file where the file is
         * @return this builder
         */
        public Builder file(String fieldName, String fileName, String contentType, Path file) {
            this.body = new RequestBody.FilePart(fieldName, fileName, contentType, file);
            return this;
        }

        /**
         * Sends form fields.
         *
         * @param fields names and values, in the map's order
         * @return this builder
         */
        public Builder form(Map<String, String> fields) {
            List<Map.Entry<String, String>> entries = new ArrayList<>();
            fields.forEach((name, value) -> entries.add(Map.entry(name, value)));
            this.body = new RequestBody.Form(entries);
            return this;
        }

        /**
         * Sets which kind of answer is wanted.
         *
         * @param mediaType the value of the Accept header
         * @return this builder
         */
        public Builder accept(String mediaType) {
            this.accept = mediaType;
            return this;
        }

        /**
         * Sets whether the request may be carried out twice without harm. By default GET, PUT and DELETE may.
         *
         * @param mayBeRepeated true if it may be sent again although it may have arrived
         * @return this builder
         */
        public Builder repeatable(boolean mayBeRepeated) {
            this.repeatable = mayBeRepeated;
            return this;
        }

        /**
         * Lets the calling thread make the attempts, which takes half the time of a processor. For threads of the client's
         * own: an interrupt ends an attempt only within a moment, and not while the name of the host is looked up.
         *
         * @return this builder
         */
        public Builder inPlace() {
            this.inPlace = true;
            return this;
        }

        /**
         * Sets where the request goes to, the API by default.
         *
         * @param destination the host
         * @return this builder
         */
        public Builder host(Host destination) {
            this.host = destination;
            return this;
        }

        /**
         * Sets how long one attempt may take.
         *
         * @param limit the limit, positive
         * @return this builder
         */
        public Builder timeout(Duration limit) {
            this.timeout = Objects.requireNonNull(limit, "limit");
            return this;
        }

        /**
         * Authorizes the request with something else than the access token.
         *
         * @param headerValue the value of the Authorization header
         * @return this builder
         */
        public Builder authorization(Secret headerValue) {
            this.authorization = headerValue;
            return this;
        }

        /**
         * Returns the request.
         *
         * @return the request
         */
        public ApiRequest build() {
            return new ApiRequest(this);
        }
    }
}
