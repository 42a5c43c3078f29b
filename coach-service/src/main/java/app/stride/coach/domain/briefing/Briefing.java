package app.stride.coach.domain.briefing;

import app.stride.coach.domain.training.TrainingPicture;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the training stands this morning, in sentences worked out from facts; each is absent when its facts are not known.
 *
 * @param today what is planned for today, and why
 * @param thisWeek how the week stands
 * @param loadAndForm how much there was, and how fresh that leaves the athlete
 * @param race how far off the goal race is
 * @param lookAt what deserves attention
 */
public record Briefing(
        @Nullable String today,
        @Nullable String thisWeek,
        @Nullable String loadAndForm,
        @Nullable String race,
        @Nullable String lookAt) {

    /** Works the briefing out from what was read. */
    public static Briefing of(TrainingPicture picture) {
        WeekWords week = new WeekWords(picture);
        LoadWords load = new LoadWords(picture);
        List<String> attention = Stream.of(week.attention(), load.attention())
                .flatMap(Optional::stream)
                .toList();
        return new Briefing(
                week.today().orElse(null),
                week.standing().orElse(null),
                load.standing().orElse(null),
                RaceWords.countdown(picture).orElse(null),
                attention.isEmpty() ? null : String.join(" ", attention));
    }

    /** All of it, one paragraph each; empty when nothing is known. */
    public String text() {
        return Stream.of(today, thisWeek, loadAndForm, race, lookAt)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
    }
}
