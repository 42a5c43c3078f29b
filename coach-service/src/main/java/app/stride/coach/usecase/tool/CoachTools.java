package app.stride.coach.usecase.tool;

import app.stride.coach.domain.tool.Arguments;
import app.stride.coach.domain.tool.ToolDescription;
import app.stride.coach.domain.tool.ToolResult;
import app.stride.coach.domain.tool.UnsuitableArguments;
import app.stride.coach.usecase.CoachSession;
import app.stride.coach.usecase.Limits;
import app.stride.coach.usecase.Observations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All tools: which there are, and a call that always comes back with a result. */
@ApplicationScoped
public class CoachTools {

    /** How the ids begin of facts that were worked out from what the caller said. */
    public static final String WHAT_IF = "what_if.";

    private static final System.Logger LOG = System.getLogger(CoachTools.class.getName());

    private final Map<String, CoachTool> tools = new TreeMap<>();
    private final List<ToolDescription> descriptions;
    private final Duration deadline;
    private final Observations observations;

    CoachTools(Instance<CoachTool> found, Limits limits, Observations observations) {
        found.forEach(tool -> tools.put(tool.description().name(), tool));
        this.descriptions = tools.values().stream().map(CoachTool::description).toList();
        this.deadline = limits.toolDeadline();
        this.observations = observations;
    }

    /** By name, so that a model is always told the same. */
    public List<ToolDescription> descriptions() {
        return descriptions;
    }

    /** Whether there is a tool of that name. */
    public boolean knows(String name) {
        return tools.containsKey(name);
    }

    /**
     * Calls a tool for an athlete. It never fails: whatever goes wrong is a result that says so to the caller.
     *
     * @param said the arguments as they came, by name; texts, numbers, lists or null
     */
    public Uni<ToolResult> call(CoachSession session, String name, Map<String, ?> said) {
        CoachTool tool = tools.get(name);
        if (tool == null) {
            return Uni.createFrom()
                    .item(ToolResult.failure("There is no such tool. There are: " + String.join(", ", tools.keySet())));
        }
        return Uni.createFrom()
                .deferred(() -> tool.call(session, Arguments.of(tool.description(), said)))
                .ifNoItem()
                .after(deadline)
                .fail()
                .onFailure()
                .recoverWithItem(failure -> failed(session, tool, failure))
                .invoke(result -> observations.toolCalled(name, result.failed()));
    }

    /** Only the kind of a failure is logged: its words may repeat what the athlete wrote. */
    private static ToolResult failed(CoachSession session, CoachTool tool, Throwable failure) {
        if (failure instanceof UnsuitableArguments unsuitable) {
            return ToolResult.failure("This cannot be done: " + unsuitable.getMessage());
        }
        String kind = failure.getClass().getSimpleName();
        LOG.log(
                Level.WARNING,
                "{0} failed: {1} (request {2})",
                tool.description().name(),
                kind,
                session.access().requestId());
        return ToolResult.unanswered(tool.topic());
    }
}
