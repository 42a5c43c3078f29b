package app.stride.coach.domain.suggestion;

import app.stride.coach.domain.suggestion.Suggestion.Kind;
import app.stride.coach.domain.training.TrainingPicture;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The six questions that fit an athlete's day best, all different in kind. */
public final class Suggestions {

    /** How many there are, always. */
    public static final int COUNT = 6;

    /** Asked when the day offers less; as many as are needed for an athlete of whom nothing is known. */
    private static final List<Suggestion> ALWAYS_GOOD = List.of(
            new Suggestion(Kind.EASY_PACE, "How slow should my easy runs be?"),
            new Suggestion(Kind.RECOVERY, "How much rest do I need between hard runs?"),
            new Suggestion(Kind.FUELLING, "What should I eat and drink before and during a long run?"),
            new Suggestion(Kind.STRENGTH, "Which strength exercises help my running?"),
            new Suggestion(Kind.WARM_UP, "How should I warm up before a fast session?"),
            new Suggestion(Kind.FITNESS, "How can I tell that I am getting fitter?"));

    private Suggestions() {}

    /** What is urgent comes first, then today, then what lies behind and ahead, then what is always good to know. */
    public static List<Suggestion> of(TrainingPicture picture) {
        PlanQuestions plan = new PlanQuestions(picture);
        HistoryQuestions history = new HistoryQuestions(picture);
        List<Suggestion> ofTheDay = Stream.of(
                        plan.missedWorkout(),
                        plan.feeling(),
                        history.lowForm(),
                        history.emptyWeek(),
                        plan.race(),
                        plan.today(),
                        history.newBest(),
                        history.lastRun(),
                        plan.longRun(),
                        plan.week(),
                        plan.noPlan(),
                        history.fitness())
                .flatMap(Optional::stream)
                .toList();
        Stream<Suggestion> others =
                ALWAYS_GOOD.stream().filter(good -> ofTheDay.stream().noneMatch(asked -> asked.kind() == good.kind()));
        return Stream.concat(ofTheDay.stream(), others).limit(COUNT).toList();
    }
}
