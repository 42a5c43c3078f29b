package app.stride.coach.domain.briefing;

import app.stride.coach.domain.context.Amounts;
import app.stride.coach.domain.context.DateWords;
import app.stride.coach.domain.training.TrainingPicture;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the training stands this morning, in sentences worked out from facts.
 *
 * @param today what is planned for today, and why; also that nothing is, or that it is not known right now
 * @param thisWeek how the week stands and what comes next; absent where there is nothing to tell
 * @param loadAndForm how much there was, and how fresh that leaves the athlete
 * @param race how far off the goal race is, or that it is over; absent without one
 * @param lookAt what deserves attention; absent when nothing does
 */
public record Briefing(
        String today,
        @Nullable String thisWeek,
        String loadAndForm,
        @Nullable String race,
        @Nullable String lookAt) {
    private static final int NEW_DAYS = 7;

    /** Works the briefing out from what was read. */
    public static Briefing of(TrainingPicture picture) {
        WeekWords week = new WeekWords(picture);
        LoadWords load = new LoadWords(picture);
        RaceWords race = new RaceWords(picture);
        BodyWords body = new BodyWords(picture);
        List<String> attention = Stream.of(
                        race.attention(),
                        body.attention(),
                        load.attention(),
                        week.attention(),
                        load.pause(),
                        newBest(picture))
                .flatMap(Optional::stream)
                .toList();
        return new Briefing(
                body.insteadOfRunning().orElseGet(week::today),
                week.standing().orElse(null),
                load.standing(),
                race.countdown().orElse(null),
                attention.isEmpty() ? null : String.join(" ", attention));
    }

    /** The same for whom what they told sends to a professional: no workout, neither today nor next. */
    public Briefing referring(String referral) {
        return new Briefing(referral, null, loadAndForm, race, null);
    }

    /** All of it, one paragraph each. */
    public String text() {
        return Stream.of(today, thisWeek, loadAndForm, race, lookAt)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
    }

    private static Optional<String> newBest(TrainingPicture picture) {
        LocalDate today = picture.today().date();
        return picture.bests().found().stream()
                .flatMap(List::stream)
                .filter(best -> best.date().isAfter(today.minusDays(NEW_DAYS)))
                .max((one, other) ->
                        Double.compare(one.distance().metres(), other.distance().metres()))
                .map(best -> "A new best: " + best.effort() + " in " + Amounts.clock(best.time()) + ", "
                        + DateWords.distance(best.date(), today) + ".");
    }
}
