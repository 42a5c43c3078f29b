package app.stride.coach.adapter.mcp;

import app.stride.coach.usecase.Access;
import app.stride.coach.usecase.context.AssembleContext;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What the coach knows of the athlete, as a resource that an assistant can read before it says anything. */
@ApplicationScoped
class McpContext {
    private static final String ADDRESS = "stride://context";
    private static final int DAYS = 30;

    private final AssembleContext context;

    McpContext(AssembleContext context) {
        this.context = context;
    }

    Map<String, Object> list() {
        return Map.of(
                "resources",
                List.of(Map.of(
                        "uri",
                        ADDRESS,
                        "name",
                        "context",
                        "title",
                        "What the coach knows",
                        "description",
                        "Profile, plan, this week, the days ahead, the last runs, fitness, bests and open proposals of the athlete, each line with the id of its fact.",
                        "mimeType",
                        "text/markdown")));
    }

    Uni<Map<String, Object>> read(Access access, JsonNode params) {
        if (!params.path("uri").asText("").equals(ADDRESS)) {
            throw RpcProblem.unknownResource();
        }
        return context.assemble(access, DAYS)
                .map(known -> Map.of(
                        "contents",
                        List.of(Map.of("uri", ADDRESS, "mimeType", "text/markdown", "text", known.markdown()))));
    }
}
