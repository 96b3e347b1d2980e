package ai.rapidata.sdk.internal.http;

/** Which of the service's hosts a request goes to. */
public enum Host {
    /** The API, with the access token. */
    API,
    /** The identity service, with the access token. */
    AUTH
}
