package app.stride.gateway.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import redis.embedded.RedisServer;

/** A real Redis server that the gateway under test shares with others. */
public class RealRedis implements QuarkusTestResourceLifecycleManager {
    private RedisServer server;

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0)) {
            int port = free.getLocalPort();
            free.close();
            server = RedisServer.newRedisServer().port(port).bind("127.0.0.1").build();
            server.start();
            return Map.of("stride.gateway.shared-store", "redis://127.0.0.1:" + port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(RealRedis.class));
    }

    /** From now on it accepts connections but never responds, like an overloaded machine. */
    public void standStill() {
        signal("STOP");
    }

    public void goOn() {
        signal("CONT");
    }

    private static void signal(String signal) {
        ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").contains("redis"))
                .forEach(redis -> {
                    try {
                        new ProcessBuilder("kill", "-" + signal, String.valueOf(redis.pid()))
                                .start()
                                .waitFor();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    @Override
    public void stop() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
