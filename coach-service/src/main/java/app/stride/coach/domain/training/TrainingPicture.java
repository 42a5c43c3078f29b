package app.stride.coach.domain.training;

import app.stride.coach.domain.athlete.Profile;
import app.stride.coach.domain.athlete.Today;
import app.stride.coach.domain.athlete.Units;
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

    public Optional<Run> lastRun() {
        return recent.found().stream().flatMap(List::stream).filter(Run::isRun).findFirst();
    }
}
