package ai.rapidata.sandbox.server;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A key that a sandbox makes for itself, with a certificate that clients are told to trust.
 *
 * <p>The certificate is a file in PEM form. The key is kept beside it, in a file of the same name with {@code .p12} at
 * its end, so that clients which have read the certificate still know the sandbox after it has been started again.
 */
public final class OwnCertificate {

    private static final String ALIAS = "sandbox";
    private static final String DAYS_VALID = "825";
    private static final long LONGEST_SECONDS = 60;

    /** The names under which clients reach a sandbox of this machine: one for each host of the hosted service. */
    private static final List<String> NAMES = Stream.of("", "api.", "auth.", "app.", "assets.")
            .map(prefix -> prefix + "localhost")
            .toList();

    private OwnCertificate() {}

    /**
     * Makes a key with its certificate, or takes the one that an earlier sandbox has made at the same place.
     *
     * @param certificate the file of the certificate, in a folder that is created if need be
     * @return what a server needs to be known by the certificate
     * @throws IOException if the files cannot be written, or the Java runtime has no {@code keytool}
     */
    public static synchronized Listener.Encryption at(Path certificate) throws IOException {
        Path file = certificate.toAbsolutePath();
        Path keystore = file.resolveSibling(file.getFileName() + ".p12");
        Path password = file.resolveSibling(file.getFileName() + ".password");
        if (!Files.exists(file) || !Files.exists(keystore) || !Files.exists(password)) {
            Files.createDirectories(file.resolveSibling("."));
            Files.deleteIfExists(keystore);
            make(file, keystore, password);
        }
        return new Listener.Encryption(keystore, Files.readString(password));
    }

    private static void make(Path certificate, Path keystore, Path password) throws IOException {
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        Files.writeString(password, HexFormat.of().formatHex(secret));
        ownerOnly(password);
        keytool(
                keystore,
                password,
                List.of("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", DAYS_VALID),
                List.of("-dname", "CN=Rapidata sandbox", "-ext", "san=" + alternatives()));
        ownerOnly(keystore);
        keytool(keystore, password, List.of("-exportcert", "-rfc"), List.of("-file", certificate.toString()));
    }

    private static String alternatives() {
        List<String> alternatives = new ArrayList<>(List.of("ip:127.0.0.1", "ip:::1"));
        NAMES.forEach(name -> alternatives.add("dns:" + name));
        return String.join(",", alternatives);
    }

    /** The password goes by a file: arguments of a process can be read by all users of the machine. */
    private static void keytool(Path keystore, Path password, List<String> action, List<String> options)
            throws IOException {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        Path program = Path.of(System.getProperty("java.home"), "bin", windows ? "keytool.exe" : "keytool");
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(action);
        command.addAll(List.of("-alias", ALIAS, "-storetype", "PKCS12", "-keystore", keystore.toString()));
        command.addAll(List.of("-storepass:file", password.toString()));
        command.addAll(options);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("keytool made no key: " + said.strip());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool made a key", e);
        }
    }

    private static void ownerOnly(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
