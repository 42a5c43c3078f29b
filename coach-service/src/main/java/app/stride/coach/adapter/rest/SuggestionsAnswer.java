package app.stride.coach.adapter.rest;

import app.stride.coach.domain.suggestion.Suggestion;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to ask today. */
record SuggestionsAnswer(
        @Schema(description = "Six questions, different in kind.", minItems = 6, maxItems = 6)
        List<String> suggestions) {

    static SuggestionsAnswer of(List<Suggestion> suggestions) {
        return new SuggestionsAnswer(
                suggestions.stream().map(Suggestion::question).toList());
    }
}
