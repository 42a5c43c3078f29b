package app.stride.rest;

import app.stride.edge.CompactForm;
import app.stride.edge.TokenHeader;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Drops an Authorization header that holds no signed token (RFC 7515, 7.1), or one whose header cannot be that of an
 * access token, so that the call is treated as one without a token. The verifier's parser throws on {@code ..}, which
 * would be answered with 500, and does not look at types.
 */
@ApplicationScoped
class TokenForm {
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +(\\S+)");

    /** After the request has got its id. */
    private static final int BEFORE_AUTHENTICATION = 9_000;

    void register(@Observes Filters filters) {
        filters.register(TokenForm::check, BEFORE_AUTHENTICATION);
    }

    private static void check(RoutingContext request) {
        MultiMap headers = request.request().headers();
        List<String> given = headers.getAll(HttpHeaders.AUTHORIZATION);
        if (!given.isEmpty() && !isOneToken(given)) {
            headers.remove(HttpHeaders.AUTHORIZATION);
        }
        request.next();
    }

    /** Whether the values of the header are a single bearer token. */
    static boolean isOneToken(List<String> given) {
        return given.size() == 1 && isToken(given.get(0));
    }

    private static boolean isToken(String header) {
        Matcher bearer = BEARER.matcher(header);
        return bearer.matches() && isPlausible(bearer.group(1));
    }

    private static boolean isPlausible(String token) {
        return CompactForm.isOf(token) && TokenHeader.of(token).isPlausible();
    }
}
