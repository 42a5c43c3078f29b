package app.stride.coach.usecase.context;

import app.stride.coach.domain.suggestion.Suggestion;
import app.stride.coach.domain.suggestion.Suggestions;
import app.stride.coach.usecase.Access;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Suggests what to ask the coach today. */
@ApplicationScoped
public class SuggestQuestions {

    private static final int DAYS = 30;

    private final GatherTraining training;

    SuggestQuestions(GatherTraining training) {
        this.training = training;
    }

    public Uni<List<Suggestion>> suggest(Access access) {
        return training.gather(access, DAYS).map(Suggestions::of);
    }
}
