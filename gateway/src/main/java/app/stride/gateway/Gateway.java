package app.stride.gateway;

import app.stride.gateway.connection.GuardedConnections;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public final class Gateway {
    private Gateway() {}

    public static void main(String... arguments) {
        // otherwise addresses that are not URIs get a bare 400 before our code sees them; Address
        // is stricter anyway
        System.setProperty("vertx.disableURIValidation", "true");
        GuardedConnections.enable();
        Quarkus.run(arguments);
    }
}
