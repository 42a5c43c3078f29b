package app.stride.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/** An issuer that stands still in the middle of telling its keys is asked again. */
@QuarkusTest
@WithTestResource(value = StallingIssuerIT.Issuer.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class StallingIssuerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    Issuer issuer;

    @Test
    void itsKeysAreReadAgain() {
        await().atMost(PATIENCE).until(() -> issuer.readings.get() > Issuer.STALLED + 2);
    }

    /** An issuer of which one reading comes to no end. */
    public static class Issuer implements QuarkusTestResourceLifecycleManager {
        /** The first one is that of the start. */
        static final int STALLED = 2;

        private final AtomicInteger readings = new AtomicInteger();
        private HttpServer server;

        @Override
        public Map<String, String> start() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                String keys = "{\"keys\":["
                        + RsaJwkGenerator.generateJwk(2048).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY) + "]}";
                server.createContext("/keys", call -> tellKeys(call, keys));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (JoseException e) {
                throw new IllegalStateException(e);
            }
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            server.createContext(
                    "/.well-known/openid-configuration",
                    call -> tell(call, "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\"}".formatted(address)));
            server.setExecutor(Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work);
                thread.setDaemon(true);
                return thread;
            }));
            server.start();
            return Map.of(
                    "quarkus.oidc.tenant-enabled", "true",
                    "quarkus.oidc.auth-server-url", address,
                    "stride.oidc.key-refresh", "1s");
        }

        private void tellKeys(HttpExchange call, String keys) throws IOException {
            if (readings.incrementAndGet() == STALLED) {
                call.sendResponseHeaders(200, keys.length());
                call.getResponseBody().write(keys.getBytes(UTF_8), 0, 10);
                call.getResponseBody().flush();
            } else {
                tell(call, keys);
            }
        }

        private static void tell(HttpExchange call, String json) throws IOException {
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(200, json.length());
            call.getResponseBody().write(json.getBytes(UTF_8));
            call.close();
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(this, new TestInjector.MatchesType(Issuer.class));
        }

        @Override
        public void stop() {
            if (server != null) {
                server.stop(0);
            }
        }
    }
}
