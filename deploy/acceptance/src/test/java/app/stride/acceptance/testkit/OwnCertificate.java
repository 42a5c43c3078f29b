package app.stride.acceptance.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate that only a test trusts, with its key, by the JDK's own tool. */
final class OwnCertificate {
    private static final String PASSWORD = "changeit";

    private final Path store;

    private OwnCertificate(Path store) {
        this.store = store;
    }

    static OwnCertificate create() throws IOException {
        Path directory = Files.createTempDirectory("certificate");
        Path store = directory.resolve("store.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "gateway",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString()))
                .inheritIO()
                .start();
        try {
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool made no certificate");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        directory.toFile().deleteOnExit(); // in reverse order: what is in it goes first
        store.toFile().deleteOnExit();
        return new OwnCertificate(store);
    }

    /** With which the gateway presents it, as environment variables. */
    Map<String, String> settings() {
        return Map.of(
                "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_FILE",
                store.toString(),
                "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_PASSWORD",
                PASSWORD);
    }

    /** For clients that trust it, and no other. */
    SSLContext trusting() throws IOException {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
