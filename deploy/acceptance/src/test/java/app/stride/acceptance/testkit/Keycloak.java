package app.stride.acceptance.testkit;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A real Keycloak with the realms of {@code deploy/keycloak}, where the profile {@code keycloak} has unpacked one: the demo's as {@code stride}, and
 * beside it that of an installation as {@code stride-installation}.
 */
public final class Keycloak implements SignIn {
    /** The realm of an installation under the name that it has here. */
    public static final String INSTALLATION = "stride-installation";

    private static final String ADMINISTRATOR = "admin";
    private static final String PASSWORD = "runs-every-day";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path distribution;
    private final String address;
    private final Map<String, String> athletes = new ConcurrentHashMap<>();

    private Keycloak(Path distribution, int port) {
        this.distribution = distribution;
        this.address = "http://127.0.0.1:" + port;
    }

    /** Whether the build has brought one. */
    static boolean isThere() {
        return System.getProperty("stride.keycloak") != null;
    }

    static Keycloak start(int port, String pages) {
        Keycloak keycloak =
                new Keycloak(Path.of(System.getProperty("stride.keycloak")).toAbsolutePath(), port);
        keycloak.takeRealms();
        keycloak.run(List.of("build", "--db=dev-mem", "--cache=local"), Map.of(), "build")
                .onExit()
                .join();
        Process server = keycloak.run(
                List.of(
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=" + keycloak.address),
                Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMINISTRATOR,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        PASSWORD,
                        "STRIDE_URL",
                        pages),
                "server");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.descendants().forEach(ProcessHandle::destroy);
            server.destroy();
        }));
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> server.isAlive()
                        && RestAssured.get(keycloak.discovery()).statusCode() == 200);
        return keycloak;
    }

    private void takeRealms() {
        Path realms = Stride.repository().resolve("deploy/keycloak");
        try {
            Path imports = Files.createDirectories(distribution.resolve("data/import"));
            Files.writeString(
                    imports.resolve("stride-realm.json"), Files.readString(realms.resolve("stride-demo-realm.json")));
            Files.writeString(
                    imports.resolve(INSTALLATION + "-realm.json"),
                    Files.readString(realms.resolve("stride-realm.json"))
                            .replace("\"realm\": \"stride\"", "\"realm\": \"" + INSTALLATION + "\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On the newest JDK that the commands of {@code deploy/local} find: Keycloak asks for more than the tests do. */
    private Process run(List<String> arguments, Map<String, String> environment, String log) {
        List<String> line = new ArrayList<>(List.of("bash", "-c", "source \"$0\"; find_jdk; exec bash \"$@\""));
        line.add(Stride.repository().resolve("deploy/local/launch").toString());
        line.add(distribution.resolve("bin/kc.sh").toString());
        line.addAll(arguments);
        try {
            Path logs = Files.createDirectories(Path.of("target", "stride-log"));
            ProcessBuilder builder = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(logs.resolve("keycloak-" + log + ".log").toFile());
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String discovery() {
        return issuer("stride") + "/.well-known/openid-configuration";
    }

    /** Address of a realm, which is the issuer of its tokens. */
    public String issuer(String realm) {
        return address + "/realms/" + realm;
    }

    /** The accounts and clients of a realm, as its administrator. */
    public KeycloakRealm realm(String name) {
        return new KeycloakRealm(address, name, ADMINISTRATOR, PASSWORD);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("STRIDE_OIDC_ISSUER", issuer("stride"));
    }

    @Override
    public String token(String athlete) {
        KeycloakRealm realm = realm("stride");
        String user = athletes.computeIfAbsent(athlete, name -> realm.createUser(PASSWORD));
        return realm.passwordGrant("stride-demo", user, PASSWORD).jsonPath().getString("access_token");
    }
}
