package app.stride.gateway.calls;

import app.stride.gateway.connection.ClientAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** The audit log: one line per action and athlete, in its own category, with the request id. */
@Singleton
public final class AuditLog {
    private static final Logger LOG = Logger.getLogger("app.stride.audit");
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");

    private final ClientAddress addresses;

    AuditLog(ClientAddress addresses) {
        this.addresses = addresses;
    }

    /** Records an action with the status of its response as the outcome. */
    public void record(String action, String athlete, RoutingContext call, int status) {
        write(action, athlete, call, String.valueOf(status));
    }

    /**
     * Records an action whose client left before any response: it may have been carried out, or not even forwarded.
     */
    public void recordUnanswered(String action, String athlete, RoutingContext call) {
        write(action, athlete, call, "unanswered");
    }

    private void write(String action, String athlete, RoutingContext call, String outcome) {
        LOG.infof(
                "%s by %s from %s: %s",
                action, UNPRINTABLE.matcher(athlete).replaceAll("?"), addresses.of(call.request()), outcome);
    }
}
