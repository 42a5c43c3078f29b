package app.stride.coach.adapter.mcp;

import app.stride.coach.usecase.Access;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What a client can ask for. */
@ApplicationScoped
class McpMethods {
    private static final Logger LOG = Logger.getLogger(McpMethods.class);

    private final McpTools tools;
    private final McpContext context;
    private final ObjectMapper json;
    private final String version;

    McpMethods(
            McpTools tools,
            McpContext context,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.tools = tools;
        this.context = context;
        this.json = json;
        this.version = version;
    }

    /** The answer to a request, which may be that there is none; it never fails. */
    Uni<ObjectNode> answer(RpcRequest request, Access access) {
        return Uni.createFrom()
                .deferred(() -> result(request, access))
                .map(result -> RpcAnswer.of(request.id(), result, json))
                .onFailure(RpcProblem.class)
                .recoverWithItem(problem -> RpcAnswer.of(request.id(), (RpcProblem) problem))
                .onFailure()
                .recoverWithItem(unforeseen -> {
                    LOG.errorf(unforeseen, "A call of an assistant failed (request %s)", access.requestId());
                    return RpcAnswer.of(request.id(), RpcProblem.unforeseen());
                });
    }

    private Uni<Map<String, Object>> result(RpcRequest request, Access access) {
        return switch (request.method()) {
            case "initialize" -> done(Greeting.to(request.params(), version));
            case "ping" -> done(Map.of());
            case "tools/list" -> done(tools.list());
            case "tools/call" -> tools.call(access, request.params());
            case "resources/list" -> done(context.list());
            case "resources/templates/list" -> done(Map.of("resourceTemplates", List.of()));
            case "resources/read" -> context.read(access, request.params());
            default -> throw RpcProblem.unknownMethod();
        };
    }

    private static Uni<Map<String, Object>> done(Map<String, Object> result) {
        return Uni.createFrom().item(result);
    }
}
