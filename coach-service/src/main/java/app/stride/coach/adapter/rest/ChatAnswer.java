package app.stride.coach.adapter.rest;

import app.stride.coach.adapter.rest.CheckedNumbers.CitationView;
import app.stride.coach.adapter.rest.CheckedNumbers.UnverifiedView;
import app.stride.coach.domain.briefing.Briefing;
import app.stride.coach.domain.context.Topic;
import app.stride.coach.usecase.chat.Reply;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the coach replies. */
record ChatAnswer(
        @Schema(description = "The answer as Markdown; with error, a sentence that says what to do about it.")
        String response,

        UUID threadId,

        @Schema(description = "Whether the model gave no answer.")
        boolean error,

        @Schema(nullable = true) @Nullable BriefingView briefing,

        @Schema(description = "What the answer tells, and the facts that show it.")
        List<CitationView> citations,

        @Schema(description = "Numbers of the answer that nothing shows: take them with care.")
        List<UnverifiedView> unverified,

        @Schema(
                description =
                        "Whether the answer was written anew because its numbers were not known: then this is the answer that"
                                + " counts, and not the tokens that were streamed.")
        boolean corrected,

        @Schema(
                description =
                        "Whether the answer is not whole: it may be no longer, or may not say what would have followed. Its last sentence says so"
                                + " as well.")
        boolean truncated,

        @Schema(
                description =
                        "The sections of /v1/coach/context that could not be read just now, so that the answer does without them.")
        List<String> missing,

        @Schema(description = "Changes of your plan that were proposed, for you to accept or reject.")
        List<ProposalView> proposals) {

    static ChatAnswer of(Reply reply) {
        return new ChatAnswer(
                reply.text(),
                reply.thread().value(),
                reply.isError(),
                reply.briefing().map(BriefingView::of).orElse(null),
                CitationView.of(reply.verification()),
                UnverifiedView.of(reply.verification()),
                reply.corrected(),
                reply.truncated(),
                reply.missing().stream().map(Topic::id).toList(),
                reply.proposals().stream().map(ProposalView::of).toList());
    }

    /** How the training stands, worked out without a model. */
    @Schema(
            name = "Briefing",
            description = "How the training stands, worked out without a model; null where nothing is known.")
    record BriefingView(
            @Schema(nullable = true) @Nullable String today,
            @Schema(nullable = true) @Nullable String thisWeek,
            @Schema(nullable = true) @Nullable String loadAndForm,
            @Schema(nullable = true) @Nullable String race,
            @Schema(nullable = true) @Nullable String lookAt,
            @Schema(description = "All of it, as Markdown.") String text) {

        static BriefingView of(Briefing briefing) {
            return new BriefingView(
                    briefing.today(),
                    briefing.thisWeek(),
                    briefing.loadAndForm(),
                    briefing.race(),
                    briefing.lookAt(),
                    briefing.text());
        }
    }
}
