package app.stride.coach.usecase.tool;

import app.stride.coach.domain.context.Topic;
import app.stride.coach.domain.tool.Arguments;
import app.stride.coach.domain.tool.ToolDescription;
import app.stride.coach.domain.tool.ToolResult;
import app.stride.coach.usecase.CoachSession;
import io.smallrye.mutiny.Uni;

/** Something that a language model may call for one athlete. */
public interface CoachTool {

    ToolDescription description();

    /** What it is about: the section of the context that is missing where its source does not answer. */
    default Topic topic() {
        return Topic.PLAN;
    }

    /** Does what is asked; arguments that make no sense are {@link app.stride.coach.domain.tool.UnsuitableArguments}. */
    Uni<ToolResult> call(CoachSession session, Arguments arguments);
}
