package app.stride.gateway.access;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Who did what that somebody may ask about one day: one line each under a category of its own, with the request id. */
public final class AuditLog {
    private static final Logger LOG = Logger.getLogger("app.stride.audit");
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");

    private AuditLog() {}

    /** Tells the outcome of an action as the status of its answer. */
    public static void record(String action, String athlete, RoutingContext call, int status) {
        SocketAddress address = call.request().remoteAddress();
        LOG.infof(
                "%s by %s from %s: %d",
                action,
                UNPRINTABLE.matcher(athlete).replaceAll("?"),
                address == null ? "unknown" : address.hostAddress(),
                status);
    }
}
