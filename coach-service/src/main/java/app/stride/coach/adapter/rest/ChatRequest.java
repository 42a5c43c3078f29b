package app.stride.coach.adapter.rest;

import app.stride.coach.domain.conversation.ThreadId;
import app.stride.coach.usecase.chat.Message;
import app.stride.rest.Problems;
import app.stride.rest.TextPattern;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an athlete says to the coach. */
record ChatRequest(
        @NotBlank @Size(max = 4000) String message,

        @Schema(description = "Whether the coach may use what it knows of you.", defaultValue = "true", nullable = true)
        @Nullable Boolean includeContext,

        @Schema(
                description = "The conversation to go on with; without it a new one begins.",
                format = "uuid",
                nullable = true)
        @Nullable String threadId) {

    private static final Pattern PLAIN = Pattern.compile(TextPattern.LINES);

    Message toMessage() {
        if (!PLAIN.matcher(message).matches()) {
            throw Problems.badRequest("message", "must not contain control characters or broken Unicode characters");
        }
        return new Message(message, !Boolean.FALSE.equals(includeContext), thread());
    }

    private Optional<ThreadId> thread() {
        if (threadId == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ThreadId(UUID.fromString(threadId)));
        } catch (IllegalArgumentException noUuid) {
            throw Problems.badRequest("thread_id", "must be a UUID, as an earlier answer gave it");
        }
    }
}
