module consumer.modular {
    requires ai.rapidata.reports;
    requires ai.rapidata.sandbox;
    requires ai.rapidata.sdk;
    requires java.net.http;
}
