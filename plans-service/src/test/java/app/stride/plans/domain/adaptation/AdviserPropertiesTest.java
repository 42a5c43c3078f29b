package app.stride.plans.domain.adaptation;

import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.adaptation.Proposal.Adapted;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.periodization.request.DateRange;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.plans.domain.revision.WorkoutChange;
import app.stride.plans.testkit.FollowedPlan;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens to whoever on whatever day: an adaptation changes little, nothing that is done, not the taper, and breaks no rule. */
class AdviserPropertiesTest {

    private static final LocalDate RACE = LocalDate.of(2026, 10, 4);
    private static final double KEPT_ON = 1.03;

    /** Four weeks without a run, and as many days to come back. */
    private static final int LONGEST_RETURN = 28;

    /** As far as one sees after anything else, today counted. */
    private static final int TWO_WEEKS = 14;

    private final Adviser adviser = new Adviser();

    /** Somebody in the middle of a plan, and what happens to them. */
    record Story(FollowedPlan plan, LocalDate today, Wish wish) {

        @Override
        public String toString() {
            return plan.working().request() + " on " + today + ": " + wish;
        }
    }

    @Property(tries = 250, seed = "42")
    void anAdaptationKeepsToItsBounds(@ForAll("stories") Story story) {
        Proposal proposal = advise(story);

        if (proposal instanceof Adapted adapted) {
            assertThat(adapted.changes().dates())
                    .isNotEmpty()
                    .noneMatch(date -> date.isBefore(firstOpen(story)))
                    .noneMatch(date -> date.isAfter(lastOpen(story, adapted.cause())));
            assertThat(touched(story, adapted))
                    .noneMatch(Workout::isCompleted)
                    .allMatch(workout -> story.wish().cause() != Cause.RACE_RESULT
                            || workout.planned().isRun())
                    .noneMatch(workout -> story.wish().cause() != Cause.RACE_RESULT && isRaceOrTaper(workout));
            assertThat(adapted.reasons()).isNotEmpty().noneMatch(String::isBlank);
        } else {
            assertThat(((Proposal.Unchanged) proposal).reason()).isNotBlank();
        }
    }

    @Property(tries = 250, seed = "43")
    void whatRulesHeldBeforeTheyHoldAfterwards(@ForAll("stories") Story story) {
        if (advise(story) instanceof Adapted adapted) {
            assertThat(fatal(adapted.plan())).isSubsetOf(fatal(story.plan().working()));
            assertThat(everyDateOnce(adapted)).isTrue();
        }
    }

    @Property(tries = 150, seed = "44")
    void nothingIsCrammed(@ForAll("stories") Story story) {
        if (advise(story) instanceof Adapted adapted) {
            Map<Integer, Double> planned = metres(story.plan().working().workouts());
            Map<Integer, Double> left = metres(adapted.plan().workouts().stream()
                    .filter(workout -> workout.isCompleted() || !workout.date().isBefore(story.today()))
                    .toList());
            left.forEach((week, metres) ->
                    assertThat(metres).isLessThanOrEqualTo(planned.getOrDefault(week, 0.0) * KEPT_ON));
        }
    }

    @Property(tries = 150, seed = "45")
    void ofABreakThePlanHoldsWhatIsPromised(@ForAll("stories") Story story) {
        DateRange off = story.wish().stretch();
        if (isOfABreak(story) && off != null && advise(story) instanceof Adapted adapted) {
            LocalDate back = later(off.to().plusDays(1), story.today());
            long days = Math.max(2, ChronoUnit.DAYS.between(off.from(), off.to()) + 1);
            assertThat(ahead(story, adapted, off.from(), off.to())).isEmpty();
            assertThat(ahead(story, adapted, back, back.plusDays(days - 1)))
                    .allMatch(run -> run.planned().type() == WorkoutType.EASY
                            || run.planned().type() == WorkoutType.LONG)
                    .allMatch(run -> days <= 5 || isLess(story, run));
            assertThat(adapted.changes().dates()).noneMatch(date -> date.isBefore(off.from()));
        }
    }

    /** The first date that may change: today, or the first one that the wish is about. */
    private static LocalDate firstOpen(Story story) {
        DateRange stretch = story.wish().stretch();
        return stretch == null ? story.today() : later(story.today(), stretch.from());
    }

    /** The last one: two weeks on, after a break the return with the rest of its week, for other paces the race. */
    private static LocalDate lastOpen(Story story, Cause cause) {
        return switch (cause) {
            case SICKNESS, PAUSE -> sundayOf(lastOfTheReturn(story));
            case RACE_RESULT -> RACE;
            default -> firstOpen(story).plusDays(TWO_WEEKS - 1);
        };
    }

    private static LocalDate lastOfTheReturn(Story story) {
        DateRange off = story.wish().stretch();
        if (off == null) {
            return story.today().plusDays(LONGEST_RETURN - 1);
        }
        LocalDate back = later(off.to().plusDays(1), story.today());
        long days = ChronoUnit.DAYS.between(off.from(), off.to()) + 1;
        return back.plusDays(Math.max(TWO_WEEKS, days) - 1);
    }

    private static LocalDate sundayOf(LocalDate date) {
        return date.plusDays(7L - date.getDayOfWeek().getValue());
    }

    private static boolean isOfABreak(Story story) {
        return story.wish().cause() == Cause.SICKNESS || story.wish().cause() == Cause.PAUSE;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The runs that are still to come on these dates, but for the taper and races. */
    private static List<Workout> ahead(Story story, Adapted adapted, LocalDate from, LocalDate to) {
        return adapted.plan().workouts().stream()
                .filter(workout -> workout.planned().isRun() && !isRaceOrTaper(workout))
                .filter(workout -> !workout.date().isBefore(later(from, story.today()))
                        && !workout.date().isAfter(to)
                        && workout.date()
                                .isBefore(story.plan().working().draft().taperStart()))
                .toList();
    }

    /** By a quarter at the least, but for runs that are short already. */
    private static boolean isLess(Story story, Workout run) {
        double kilometres = run.planned().distance().kilometres();
        return kilometres <= 3
                || story.plan().working().workouts().stream()
                        .filter(before -> before.id().equals(run.id()))
                        .allMatch(before ->
                                kilometres <= before.planned().distance().kilometres() * 0.75 + 1e-9);
    }

    private Proposal advise(Story story) {
        AtomicInteger next = new AtomicInteger();
        return adviser.advise(
                story.plan().working(),
                story.plan().original(),
                story.wish(),
                story.today(),
                () -> new WorkoutId(new UUID(9, next.incrementAndGet())));
    }

    private static List<Workout> touched(Story story, Adapted adapted) {
        Map<WorkoutId, Workout> before =
                story.plan().working().workouts().stream().collect(Collectors.toMap(Workout::id, Function.identity()));
        return adapted.changes().each().stream()
                .map(WorkoutChange::workout)
                .filter(before::containsKey)
                .map(before::get)
                .toList();
    }

    private static boolean isRaceOrTaper(Workout workout) {
        PlannedWorkout planned = workout.planned();
        return switch (planned.phase()) {
            case TAPER, RACE, RECOVERY -> true;
            default -> planned.isGoalRace() || planned.isTuneUp();
        };
    }

    private static Set<String> fatal(WorkingPlan plan) {
        return plan.audit().findings().stream()
                .filter(Finding::isFatal)
                .map(Finding::rule)
                .collect(Collectors.toSet());
    }

    private static boolean everyDateOnce(Adapted adapted) {
        Set<LocalDate> dates =
                adapted.plan().workouts().stream().map(Workout::date).collect(Collectors.toSet());
        return adapted.plan()
                .plan()
                .start()
                .datesUntil(adapted.plan().plan().end().plusDays(1))
                .allMatch(dates::contains);
    }

    private static Map<Integer, Double> metres(List<Workout> workouts) {
        return workouts.stream()
                .collect(Collectors.groupingBy(
                        workout -> workout.planned().weekNumber(),
                        Collectors.summingDouble(
                                workout -> workout.planned().distance().metres())));
    }

    @Provide
    Arbitrary<Story> stories() {
        Arbitrary<Distance> races = Arbitraries.of(
                Distance.FIVE_KILOMETRES, Distance.TEN_KILOMETRES, Distance.HALF_MARATHON, Distance.MARATHON);
        return Combinators.combine(
                        races,
                        Arbitraries.integers().between(10, 18),
                        Arbitraries.integers().between(3, 6),
                        Arbitraries.integers().between(30, 80),
                        Arbitraries.doubles().between(0, 0.99).ofScale(2),
                        Arbitraries.of(Cause.class),
                        Arbitraries.integers().between(-6, 10),
                        Arbitraries.integers().between(0, 9))
                .as(AdviserPropertiesTest::story)
                .filter(story -> story.plan() != null);
    }

    private static Story story(
            Distance race, int weeks, int days, int volume, double passed, Cause cause, int offset, int length) {
        LocalDate start = RACE.minusDays(weeks * 7L - 1);
        LocalDate today = start.plusDays((long) (passed * weeks * 7));
        Random fate = new Random(offset * 31L + length);
        FollowedPlan plan = FollowedPlan.of(aRequest()
                        .over(race)
                        .between(start, RACE)
                        .on(days)
                        .withFitness(46)
                        .runningAWeek(volume)
                        .build())
                .map(made -> made.on(today, workout -> fate.nextInt(3) == 0))
                .orElse(null);
        boolean dated = cause == Cause.SICKNESS || cause == Cause.PAUSE || cause == Cause.UNAVAILABLE;
        LocalDate from = today.plusDays(offset);
        return new Story(
                plan,
                today,
                new Wish(
                        cause,
                        dated ? new DateRange(from, from.plusDays(length)) : null,
                        cause == Cause.RACE_RESULT ? FitnessIndex.of(42 + length) : null,
                        List.of()));
    }
}
