package app.stride.coach.domain.training;

import app.stride.coach.domain.athlete.Profile;
import app.stride.coach.domain.athlete.Today;
import app.stride.coach.domain.athlete.Units;
import app.stride.running.RacePrediction;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that the coach has read of one athlete for one question.
 *
 * @param days the length of the period looked back on, 1 to 365
 * @param ahead workouts of the days after this week
 * @param checkIns how the last seven days felt, the latest first
 * @param recent activities of the last seven days, the newest first
 */
public record TrainingPicture(
        Today today,
        int days,
        Reading<Profile> profile,
        Reading<Plan> plan,
        Reading<Week> week,
        Reading<List<PlannedWorkout>> ahead,
        Reading<List<Run>> recent,
        Reading<RunningSummary> summary,
        Reading<Fitness> fitness,
        Reading<List<PersonalBest>> bests,
        Reading<List<CheckIn>> checkIns) {

    public Units units() {
        return profile.found().map(Profile::units).orElse(Units.METRIC);
    }

    /** The workout of the athlete's today; nothing when none is planned or the plan could not be read. */
    public Optional<PlannedWorkout> todaysWorkout() {
        return week.found().flatMap(thisWeek -> thisWeek.on(today.date()));
    }

    /** What the goal race would take today; nothing without one ahead, or without an effort that tells how fit the athlete is. */
    public Optional<RacePrediction> goalRaceToday() {
        return plan.found()
                .filter(goal -> goal.daysToRace(today.date()) >= 0
                        && !goal.race().distance().isZero())
                .flatMap(goal -> fitness.found()
                        .flatMap(Fitness::index)
                        .filter(index -> !index.distance().isZero())
                        .map(index -> index.race(goal.race().distance())));
    }

    /** Whether the plan tapers this week, so that the athlete is meant to be very rested; race day included. */
    public boolean isTapering() {
        return plan.found().filter(goal -> goal.daysToRace(today.date()) >= 0).isPresent()
                && week.found().filter(Week::isTaper).isPresent();
    }

    /** Whether a race is so shortly over that rest is what the days are for. */
    public boolean isRecovering() {
        return plan.found()
                .map(goal -> goal.daysToRace(today.date()))
                .filter(days -> days < 0 && days >= -Plan.RECOVERY_DAYS)
                .isPresent();
    }

    /** What no language model may see. */
    public static final String HIDDEN =
            "Some activities are left out because their provider doesn't allow language models to see them."
                    + " Totals, bests and fitness leave them out, too.";

    /** Whether something of the last days is for no language model. */
    public boolean hides() {
        return recent.found().stream().flatMap(List::stream).anyMatch(run -> !run.forModels());
    }

    /** The runs since the Monday of this week. */
    public List<Run> runsThisWeek() {
        LocalDate monday = today.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return recent.found().stream()
                .flatMap(List::stream)
                .filter(run -> run.isRun() && !run.date().isBefore(monday))
                .toList();
    }

    /** How the athlete feels: what they told today, or else yesterday. */
    public Optional<CheckIn> lastCheckIn() {
        return lastCheckIns().stream().findFirst();
    }

    /** What the athlete told today and yesterday, the latest first. */
    public List<CheckIn> lastCheckIns() {
        return checkIns.found().stream()
                .flatMap(List::stream)
                .filter(day -> !day.date().isBefore(today.date().minusDays(1))
                        && !day.date().isAfter(today.date()))
                .sorted(Comparator.comparing(CheckIn::date).reversed())
                .toList();
    }

    public Optional<Run> lastRun() {
        return recent.found().stream().flatMap(List::stream).filter(Run::isRun).findFirst();
    }
}
