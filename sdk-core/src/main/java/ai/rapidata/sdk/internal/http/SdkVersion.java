package ai.rapidata.sdk.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this library, as the service and telemetry are told. */
public final class SdkVersion {

    /** The version, for example {@code 0.1.0}. */
    public static final String VALUE = read();

    /** Name and version, for example {@code RapidataJavaSDK/0.1.0}. */
    public static final String CLIENT = "RapidataJavaSDK/" + VALUE;

    private SdkVersion() {}

    private static String read() {
        Properties properties = new Properties();
        try (InputStream resource = SdkVersion.class.getResourceAsStream("version.properties")) {
            if (resource != null) {
                properties.load(resource);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the library's own version cannot be read", broken);
        }
        return properties.getProperty("version", "unknown");
    }
}
