package app.stride.coach.adapter.mcp;

import app.stride.coach.domain.context.Fact;
import app.stride.coach.domain.tool.ToolDescription;
import app.stride.coach.domain.tool.ToolDescription.Effect;
import app.stride.coach.domain.tool.ToolResult;
import app.stride.coach.usecase.Access;
import app.stride.coach.usecase.tool.CoachTools;
import app.stride.coach.usecase.tool.OpenSession;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The coach's tools as the protocol describes and calls them: the same ones that the coach's own model has. */
@ApplicationScoped
class McpTools {
    private static final Logger LOG = Logger.getLogger(McpTools.class);
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final CoachTools tools;
    private final OpenSession sessions;
    private final ObjectMapper json;
    private final MeterRegistry metrics;

    McpTools(CoachTools tools, OpenSession sessions, ObjectMapper json, MeterRegistry metrics) {
        this.tools = tools;
        this.sessions = sessions;
        this.json = json;
        this.metrics = metrics;
    }

    Map<String, Object> list() {
        return Map.of(
                "tools", tools.descriptions().stream().map(McpTools::described).toList());
    }

    /** Calls a tool with the athlete's own token; that it could not do what was asked is a result, too. */
    Uni<Map<String, Object>> call(Access access, JsonNode params) {
        String name = params.path("name").asText("");
        if (!names().contains(name)) {
            throw RpcProblem.invalidParameters("There is no tool of that name; tools/list names them.");
        }
        JsonNode arguments = params.path("arguments");
        if (!(arguments.isObject() || arguments.isMissingNode() || arguments.isNull())) {
            throw RpcProblem.invalidParameters("arguments is an object.");
        }
        Map<String, Object> said = arguments.isObject() ? json.convertValue(arguments, OBJECT) : Map.of();
        return sessions.open(access)
                .flatMap(session -> tools.call(session, name, said))
                .invoke(result -> note(name, result, access))
                .map(McpTools::told);
    }

    private Set<String> names() {
        return tools.descriptions().stream().map(ToolDescription::name).collect(Collectors.toSet());
    }

    private void note(String name, ToolResult result, Access access) {
        String outcome = result.failed() ? "failed" : "done";
        metrics.counter("stride.mcp.calls", "tool", name, "outcome", outcome).increment();
        LOG.infof("An athlete's assistant called %s: %s (request %s)", name, outcome, access.requestId());
    }

    private static Map<String, Object> described(ToolDescription tool) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", tool.name());
        described.put("title", tool.title());
        described.put("description", tool.description());
        described.put("inputSchema", tool.schema());
        described.put(
                "annotations",
                Map.of(
                        "title",
                        tool.title(),
                        "readOnlyHint",
                        tool.effect() == Effect.READS,
                        "destructiveHint",
                        false,
                        "openWorldHint",
                        false));
        return described;
    }

    private static Map<String, Object> told(ToolResult result) {
        Map<String, Object> structured = new LinkedHashMap<>();
        structured.put("facts", result.facts().stream().map(McpTools::fact).toList());
        result.proposal()
                .ifPresent(
                        proposal -> structured.put("proposal_id", proposal.id().toString()));
        return Map.of(
                "content",
                List.of(Map.of("type", "text", "text", result.text())),
                "structuredContent",
                structured,
                "isError",
                result.failed());
    }

    private static Map<String, Object> fact(Fact fact) {
        return Map.of("id", fact.id(), "value", fact.value(), "unit", fact.unit(), "source", fact.source());
    }
}
