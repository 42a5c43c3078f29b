package app.stride.plans.domain.periodization.feasibility;

import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.request.TuneUpRace;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.plan.Program;
import app.stride.running.Distance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What can be said against the races on the way: too soon, too near to another race, too far. */
final class TuneUpObjections {

    /** Ours: the two or three easy days before a race of Daniels (2014), and one for what was raced. */
    private static final int TUNE_UP_TO_RACE = 4;

    /** Ours: a race of 30 to 32 km is the longest that is usual on the way to a marathon. */
    private static final double PART_OF_A_LONG_GOAL = 0.75;

    /** As many as a week has quality sessions, whose place they take: Daniels (2014). */
    private static final int MOST_A_WEEK = 2;

    /** Ours: whatever is less is a time trial on a track. */
    private static final Distance SHORTEST_TUNE_UP = Distance.ofKilometres(1);

    private final PlanningRequest request;

    private TuneUpObjections(PlanningRequest request) {
        this.request = request;
    }

    /** The objections to the races of a request; none where all of them fit. */
    static List<Finding> to(PlanningRequest request) {
        return new TuneUpObjections(request).all();
    }

    private List<Finding> all() {
        List<Finding> reasons = new ArrayList<>();
        Set<LocalDate> dates = new HashSet<>();
        for (TuneUpRace race : request.tuneUps()) {
            objectionTo(race, dates)
                    .ifPresent(objection -> reasons.add(Finding.broken(
                                    "tune_up_races_fit",
                                    "The tune-up race on " + race.date() + " does not fit: " + objection + ".")
                            .value(race.distance() + " on " + race.date())
                            .on(race.date())));
            dates.add(race.date());
        }
        return reasons;
    }

    /** What speaks against a tune-up race; the dates are those of the ones before it. */
    private Optional<String> objectionTo(TuneUpRace race, Set<LocalDate> dates) {
        LocalDate date = race.date();
        LocalDate latest = request.goal().date().minusDays(TUNE_UP_TO_RACE);
        Distance longest = longestTuneUp(request.goal().distance());
        if (!date.isAfter(request.start())) {
            return Optional.of("it must be after the plan starts, " + request.start());
        }
        if (date.isAfter(latest)) {
            return Optional.of("your goal needs fresh legs, so it must be on " + latest + " at the latest");
        }
        if (Stream.of(date.minusDays(1), date, date.plusDays(1)).anyMatch(dates::contains)) {
            return Optional.of("another race is on that day or right beside it");
        }
        if (dates.stream()
                        .filter(other -> Program.mondayOf(other).equals(Program.mondayOf(date)))
                        .count()
                >= MOST_A_WEEK) {
            return Optional.of("two other races are in that week");
        }
        if (request.availability().isAway(date)) {
            return Optional.of("you are away on that day");
        }
        return race.distance().isShorterThan(SHORTEST_TUNE_UP)
                        || race.distance().isLongerThan(longest)
                ? Optional.of("before this goal it must be over " + SHORTEST_TUNE_UP + " to " + longest)
                : Optional.empty();
    }

    /**
     * A race on the way may be longer than a short goal, a 10k before a 5k, but no further than a half marathon or three quarters of
     * a longer goal, 30 km before a marathon: ours, for what is longer wants a taper and a recovery of its own.
     */
    private static Distance longestTuneUp(Distance goal) {
        Distance twice = goal.times(2);
        Distance most = twice.isShorterThan(Distance.HALF_MARATHON) ? twice : Distance.HALF_MARATHON;
        Distance part = goal.times(PART_OF_A_LONG_GOAL);
        return part.isLongerThan(most) ? part : most;
    }
}
