package app.stride.coach.adapter.rest;

import app.stride.coach.domain.conversation.ChatThread;
import app.stride.coach.domain.conversation.ThreadSummary;
import app.stride.coach.domain.conversation.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A conversation by its title. */
@Schema(name = "Thread")
record ThreadView(UUID id, String title, Instant createdAt, Instant updatedAt) {

    static ThreadView of(ThreadSummary thread) {
        return new ThreadView(thread.id().value(), thread.title(), thread.createdAt(), thread.updatedAt());
    }

    /** A conversation with what was said, the oldest first. */
    @Schema(name = "ThreadDetail")
    record Detail(UUID id, String title, Instant createdAt, Instant updatedAt, List<TurnView> turns) {

        static Detail of(ChatThread thread) {
            ThreadSummary summary = thread.summary();
            return new Detail(
                    summary.id().value(),
                    summary.title(),
                    summary.createdAt(),
                    summary.updatedAt(),
                    thread.turns().stream().map(TurnView::of).toList());
        }
    }

    /** What one side said. */
    @Schema(name = "Turn")
    record TurnView(
            @Schema(
                    type = SchemaType.STRING,
                    enumeration = {"athlete", "coach"})
            String speaker,

            String text,
            Instant at) {

        static TurnView of(Turn turn) {
            return new TurnView(turn.speaker().name().toLowerCase(Locale.ROOT), turn.text(), turn.at());
        }
    }
}
