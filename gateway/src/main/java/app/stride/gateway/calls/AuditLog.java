package app.stride.gateway.calls;

import app.stride.gateway.connection.ClientAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Who did what that somebody may ask about one day: one line each under a category of its own, with the request id. */
@Singleton
public final class AuditLog {
    private static final Logger LOG = Logger.getLogger("app.stride.audit");
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");

    private final ClientAddress addresses;

    AuditLog(ClientAddress addresses) {
        this.addresses = addresses;
    }

    /** Tells the outcome of an action as the status of its answer. */
    public void record(String action, String athlete, RoutingContext call, int status) {
        LOG.infof(
                "%s by %s from %s: %d",
                action, UNPRINTABLE.matcher(athlete).replaceAll("?"), addresses.of(call.request()), status);
    }
}
