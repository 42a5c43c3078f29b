package app.stride.gateway.calls;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Records calls that may be asked about later: exports, erasures, plans changed on a proposal. */
@Singleton
public final class AuditedCalls {
    /**
     * A rule.
     *
     * @param beginning the common prefix of all its paths
     */
    private record Rule(String action, HttpMethod method, String beginning, Pattern path) {
        /** Parses {@code POST /v1/things/*}. */
        static Rule of(String action, String written) {
            String[] parts = written.trim().split(" +", -1);
            if (parts.length != 2 || !parts[1].startsWith("/")) {
                throw new IllegalArgumentException(
                        "stride.gateway.audit." + action + " must look like POST /v1/things/*, not " + written);
            }
            String beginning = parts[1].split("\\*", 2)[0];
            String path = Pattern.quote(parts[1]).replace("*", "\\E[^/]+\\Q");
            return new Rule(action, HttpMethod.valueOf(parts[0]), beginning, Pattern.compile(path));
        }

        boolean isAbout(HttpMethod asked, String normalized) {
            return method.equals(asked)
                    && normalized.startsWith(beginning)
                    && path.matcher(normalized).matches();
        }
    }

    private final List<Rule> rules;
    private final AuditLog log;

    AuditedCalls(AuditConfig config, AuditLog log) {
        this.log = log;
        rules = config.byAction().entrySet().stream()
                .map(entry -> Rule.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Records the call with its outcome when it is over, if it is one of these. */
    public void watch(RoutingContext call, String athlete) {
        action(call.request().method(), call.normalizedPath())
                .ifPresent(action -> call.addEndHandler(end -> note(action, athlete, call)));
    }

    /** Until a response begins, its status is only Vert.x's default. */
    private void note(String action, String athlete, RoutingContext call) {
        HttpServerResponse response = call.response();
        if (response.headWritten()) {
            log.record(action, athlete, call, response.getStatusCode());
        } else {
            log.recordUnanswered(action, athlete, call);
        }
    }

    /**
     * The action for a path as the services read it: escapes of plain characters undone, with or without a trailing
     * slash.
     */
    Optional<String> action(HttpMethod method, String normalized) {
        String path = normalized.endsWith("/") ? normalized.substring(0, normalized.length() - 1) : normalized;
        for (Rule rule : rules) {
            if (rule.isAbout(method, path)) {
                return Optional.of(rule.action());
            }
        }
        return Optional.empty();
    }
}
