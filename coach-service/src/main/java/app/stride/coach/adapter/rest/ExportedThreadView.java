package app.stride.coach.adapter.rest;

import app.stride.coach.adapter.rest.ThreadView.TurnView;
import app.stride.coach.domain.conversation.ChatThread;
import app.stride.coach.domain.conversation.Recollection;
import app.stride.coach.domain.conversation.ThreadSummary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A conversation with all that was said and is remembered of it, or the part of it that a page holds. */
@Schema(name = "ExportedThread")
record ExportedThreadView(
        UUID id,
        String title,
        Instant createdAt,
        Instant updatedAt,

        @Schema(nullable = true, description = "What was said earlier in a long conversation, in sum.") @Nullable String summary,

        List<TurnView> turns) {

    static ExportedThreadView of(ChatThread thread) {
        ThreadSummary titled = thread.summary();
        return new ExportedThreadView(
                titled.id().value(),
                titled.title(),
                titled.createdAt(),
                titled.updatedAt(),
                thread.earlier().map(Recollection::text).orElse(null),
                thread.turns().stream().map(TurnView::of).toList());
    }
}
