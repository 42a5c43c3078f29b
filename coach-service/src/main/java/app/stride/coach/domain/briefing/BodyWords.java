package app.stride.coach.domain.briefing;

import app.stride.coach.domain.athlete.Profile;
import app.stride.coach.domain.training.Ailment;
import app.stride.coach.domain.training.CheckIn;
import app.stride.coach.domain.training.PlannedWorkout;
import app.stride.coach.domain.training.TrainingPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the last check-in says of how the athlete feels, and what that means for the day, in sentences. */
final class BodyWords {

    /** So many beats above the usual resting rate tell of fatigue or an illness on its way; after Achten and Jeukendrup, Sports Medicine (2003). */
    private static final int RAISED = 7;

    private final TrainingPicture picture;

    BodyWords(TrainingPicture picture) {
        this.picture = picture;
    }

    Optional<String> attention() {
        return ailment().isPresent()
                ? ailment()
                        .filter(Ailment.PAIN::equals)
                        .map(pain ->
                                "You mentioned pain: don't run through it, and have it checked if it doesn't go away.")
                : picture.lastCheckIn().flatMap(this::signs);
    }

    /** What takes the place of the day's workout; nothing where nothing does. */
    Optional<String> insteadOfRunning() {
        return ailment()
                .filter(Ailment.ILLNESS::equals)
                .map(ill ->
                        "You said you're ill: rest until you're well, whatever the plan says. A few days off cost you nothing,"
                                + " and the plan can be adapted afterwards.");
    }

    private Optional<Ailment> ailment() {
        return picture.lastCheckIn().flatMap(CheckIn::ailment);
    }

    private Optional<String> signs(CheckIn day) {
        List<String> signs = new ArrayList<>(day.complaints().stream()
                .map(complaint -> complaint.startsWith("am ") ? complaint.replaceFirst("am", "are") : complaint)
                .toList());
        pulse(day).ifPresent(signs::add);
        Optional<PlannedWorkout> today = picture.todaysWorkout().filter(workout -> !workout.isRace());
        if (signs.isEmpty() || (picture.plan().found().isPresent() && today.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of("You " + joined(signs) + ": " + advice(signs.size() > 1, today));
    }

    private Optional<String> pulse(CheckIn day) {
        return picture.profile()
                .found()
                .map(Profile::restingHeartRate)
                .filter(usual -> day.restingHeartRate() != null && day.restingHeartRate() >= usual + RAISED)
                .map(usual -> "have a resting heart rate of " + day.restingHeartRate() + " (usually " + usual + ")");
    }

    private static String advice(boolean several, Optional<PlannedWorkout> today) {
        if (today.filter(PlannedWorkout::isRest).isPresent()) {
            return "your rest day comes at the right time.";
        }
        if (today.filter(PlannedWorkout::isDemanding).isPresent()) {
            return several
                    ? "make today an easy run or a rest day, and save the "
                            + today.orElseThrow().kindInWords() + " for later."
                    : "warm up slowly, and keep it easy if you don't feel better.";
        }
        return several
                ? "a short, easy run or a rest day is enough for today."
                : "start slowly today, and stop early if it feels wrong.";
    }

    private static String joined(List<String> signs) {
        int last = signs.size() - 1;
        return last == 0 ? signs.get(0) : String.join(", ", signs.subList(0, last)) + " and " + signs.get(last);
    }
}
