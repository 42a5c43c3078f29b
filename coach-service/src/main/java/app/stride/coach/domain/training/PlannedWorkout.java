package app.stride.coach.domain.training;

import app.stride.running.Distance;
import app.stride.running.PaceRange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workout of the plan.
 *
 * @param type the plan's kind of workout, for example {@code long} or {@code tempo}
 * @param description how it is run, in the plan's words
 */
public record PlannedWorkout(
        UUID id,
        LocalDate date,
        String type,
        String title,
        Optional<Distance> distance,
        Optional<Duration> duration,
        Optional<PaceRange> pace,
        Optional<String> description,
        State state) {

    /** What became of a workout. */
    public enum State {
        PLANNED,
        COMPLETED,
        /** Done, but not to its end: a race that was given up, or far less than was planned. */
        CUT_SHORT,
        SKIPPED,
        MISSED;

        /** The state by the plan's own word; the two flags decide when it says none that is known. */
        public static State of(@Nullable String word, boolean completed, boolean skipped) {
            if (completed) {
                return COMPLETED;
            }
            if (skipped) {
                return SKIPPED;
            }
            return word != null && word.toUpperCase(Locale.ROOT).equals(MISSED.name()) ? MISSED : PLANNED;
        }
    }

    private static final Set<String> EASY = Set.of("easy", "easy_strides", "strides", "recovery", "shakeout");

    public boolean isRest() {
        return type.equals("rest");
    }

    public boolean isRace() {
        return type.equals("race");
    }

    public boolean isLong() {
        return type.startsWith("long");
    }

    /** Whether it costs more than an easy run, so that it had better wait for a better day. */
    public boolean isDemanding() {
        return !isRest() && !isRace() && !EASY.contains(type);
    }

    /** What kind of run it is, as people say it: "long run", "tempo session". */
    public String kindInWords() {
        if (isLong()) {
            return "long run";
        }
        return switch (type) {
            case "race" -> "race";
            case "rest" -> "rest day";
            case "easy", "recovery", "shakeout" -> type + " run";
            case "easy_strides", "strides" -> "easy run with strides";
            case "intervals" -> "interval session";
            default -> type.replace('_', ' ') + " session";
        };
    }

    /** Whether this is a run that its day passed without. */
    public boolean wasMissedBy(LocalDate today) {
        return !isRest() && (state == State.MISSED || (state == State.PLANNED && date.isBefore(today)));
    }

    /** Whether this is a run that is still to be done. */
    public boolean isOpenOn(LocalDate today) {
        return !isRest() && state == State.PLANNED && !date.isBefore(today);
    }
}
