package app.stride.gateway;

import app.stride.gateway.connection.GuardedConnections;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public final class Gateway {
    private Gateway() {}

    public static void main(String... arguments) {
        // else an address that is no URI is answered with a bare 400 before any of our code sees it; Address
        // refuses more
        System.setProperty("vertx.disableURIValidation", "true");
        GuardedConnections.enable();
        Quarkus.run(arguments);
    }
}
