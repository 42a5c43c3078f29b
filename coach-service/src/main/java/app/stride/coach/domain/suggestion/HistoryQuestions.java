package app.stride.coach.domain.suggestion;

import app.stride.coach.domain.athlete.Units;
import app.stride.coach.domain.context.Amounts;
import app.stride.coach.domain.context.DateWords;
import app.stride.coach.domain.suggestion.Suggestion.Kind;
import app.stride.coach.domain.training.Fitness;
import app.stride.coach.domain.training.Freshness;
import app.stride.coach.domain.training.PersonalBest;
import app.stride.coach.domain.training.Run;
import app.stride.coach.domain.training.TrainingPicture;
import app.stride.running.FitnessTrend;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Questions that the athlete's training so far raises. */
final class HistoryQuestions {

    /** For how many days a best counts as new. */
    private static final int NEW = 14;

    private final TrainingPicture picture;
    private final LocalDate today;
    private final Units units;

    HistoryQuestions(TrainingPicture picture) {
        this.picture = picture;
        this.today = picture.today().date();
        this.units = picture.units();
    }

    Optional<Suggestion> lowForm() {
        return form().filter(now -> Freshness.of(now) == Freshness.EXHAUSTED)
                .map(now -> new Suggestion(
                        Kind.LOW_FORM, "My form is at " + Amounts.signed(now.tsb()) + ". Should I back off?"));
    }

    /** A week without a run raises a question only for somebody who runs. */
    Optional<Suggestion> emptyWeek() {
        boolean quiet = picture.recent()
                .found()
                .filter(runs -> runs.stream().noneMatch(Run::isRun))
                .isPresent();
        boolean runner = picture.summary().found().filter(sum -> sum.runs() > 0).isPresent();
        return quiet && runner
                ? Optional.of(new Suggestion(Kind.EMPTY_WEEK, "I haven't run for a week. How do I get back into it?"))
                : Optional.empty();
    }

    Optional<Suggestion> newBest() {
        return picture.bests().found().stream()
                .flatMap(List::stream)
                .filter(best -> !best.date().isBefore(today.minusDays(NEW)))
                .max(Comparator.comparing(PersonalBest::distance))
                .map(best -> new Suggestion(
                        Kind.NEW_BEST,
                        "I set a new " + best.effort() + " best of " + Amounts.clock(best.time())
                                + ". What does it say about my race potential?"));
    }

    Optional<Suggestion> lastRun() {
        return picture.lastRun()
                .filter(Run::forModels)
                .map(run -> new Suggestion(
                        Kind.LAST_RUN,
                        "How was my " + run.distance().map(units::words).orElse("last") + " run "
                                + DateWords.distance(run.date(), today) + "?"));
    }

    Optional<Suggestion> fitness() {
        return form().map(now ->
                new Suggestion(Kind.FITNESS, "How has my fitness changed over the last " + picture.days() + " days?"));
    }

    private Optional<FitnessTrend> form() {
        return picture.fitness().found().flatMap(Fitness::now);
    }
}
