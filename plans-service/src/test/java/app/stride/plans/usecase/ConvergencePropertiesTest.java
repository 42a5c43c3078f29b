package app.stride.plans.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.activity.Lap;
import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.matching.Matcher;
import app.stride.plans.testkit.InMemoryTurn;
import app.stride.plans.testkit.SamplePlan;
import app.stride.plans.usecase.Chronicle.Change;
import app.stride.plans.usecase.Chronicle.Decided;
import app.stride.plans.usecase.Chronicle.Fact;
import app.stride.plans.usecase.Chronicle.Next;
import app.stride.plans.usecase.Chronicle.Revision;
import app.stride.plans.usecase.Chronicle.Today;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever order facts come in, how often and how late, and whatever is changed in the plan meanwhile: the same workouts are done by the same
 * runs in the end, and who only hears the events knows the same.
 */
class ConvergencePropertiesTest {

    @Property(tries = 400, seed = "42")
    void aGeneratedAthletesCalendarEndsTheSame(@ForAll Random random) {
        convergesFrom(generated(random), random);
    }

    static void convergesFrom(Chronicle chronicle, Random random) {
        InMemoryTurn inOrder = chronicle.inOrder();
        for (int again = 0; again < 3; again++) {
            InMemoryTurn anyhow = chronicle.anyhow(random);
            assertThat(anyhow.workouts()).isEqualTo(inOrder.workouts());
            assertThat(anyhow.standing()).isEqualTo(inOrder.standing());
        }
        List<Workout> done = new ArrayList<>();
        for (FullPlan plan : inOrder.plans()) {
            assertThat(decidedAtOnce(plan, inOrder.activities(), done)).isEqualTo(plan.workouts());
            plan.workouts().stream().filter(Workout::isCompleted).forEach(done::add);
        }
    }

    /** As if everything was known from the beginning. */
    private static List<Workout> decidedAtOnce(FullPlan plan, List<Activity> activities, List<Workout> done) {
        List<Workout> open = plan.workouts().stream()
                .map(workout -> workout.match().locked() ? workout : Workout.planned(workout.id(), workout.planned()))
                .toList();
        return new Rematch(new Matcher())
                .match(open, activities, done).stream()
                        .map(workout -> workout.isOverdue(Chronicle.LAST) ? workout.missed() : workout)
                        .toList();
    }

    private static Chronicle generated(Random random) {
        LocalDate first = LocalDate.parse("2026-03-04");
        SamplePlan sample = new SamplePlan(first, first.plusDays(random.nextBoolean() ? 27 : 5 + random.nextInt(8)));
        List<Fact> facts = new ArrayList<>();
        int activities = 1 + random.nextInt(14);
        for (int activity = 0; activity < activities; activity++) {
            LocalDate date = sample.start().plusDays(random.nextInt(12) - 1);
            // Double days, doubles of a device, a stop for coffee: runs that stand close to each other.
            LocalDateTime start = date.atTime(6 + random.nextInt(3) * 5, random.nextInt(4) * 15);
            double kilometres = new double[] {0, 2, 3.9, 4.1, 7.8, 8, 8.4, 10, 15.5, 16}[random.nextInt(10)];
            facts.addAll(told(activity, start, kilometres * 1000, kilometres * 360, random));
        }
        return new Chronicle(sample, facts, changes(sample, random, facts));
    }

    /** An activity from its first version to its last: edited, another recording of the one before, or deleted. */
    static List<Fact> told(int number, LocalDateTime start, double metres, double seconds, Random random) {
        List<Fact> facts = new ArrayList<>();
        ActivityId id = new ActivityId(new UUID(3, number));
        int versions = 1 + random.nextInt(3);
        for (int version = 1; version <= versions; version++) {
            boolean deleted = version == versions && random.nextInt(6) == 0;
            facts.add(new Fact(id, version, deleted ? null : edited(id, version, start, metres, seconds, random)));
        }
        return facts;
    }

    private static Activity edited(
            ActivityId id, long version, LocalDateTime start, double metres, double seconds, Random random) {
        LocalDateTime at = random.nextInt(8) == 0 ? start.plusDays(1) : start;
        ActivityId before = new ActivityId(new UUID(3, id.value().getLeastSignificantBits() - 1));
        return new Activity(
                id,
                version,
                at.toLocalDate(),
                at.toInstant(ZoneOffset.UTC),
                random.nextInt(8) == 0 ? "ride" : "run",
                Distance.ofMetres(metres),
                Duration.ofSeconds(Math.round(seconds)),
                random.nextInt(8) == 0,
                random.nextInt(10) == 0 ? before : null,
                laps(metres, seconds, random));
    }

    private static List<Lap> laps(double metres, double seconds, Random random) {
        int count = random.nextInt(4);
        return IntStream.range(0, count)
                .mapToObj(lap -> new Lap(
                        random.nextBoolean() ? "manual" : "auto",
                        Distance.ofMetres(metres / count),
                        Duration.ofSeconds(Math.round(seconds / count))))
                .toList();
    }

    /** The plan is revised, and workouts are decided, in any order. */
    static List<Change> changes(SamplePlan sample, Random random, List<Fact> facts) {
        int days = sample.workouts().size();
        List<Change> changes = new ArrayList<>(IntStream.range(0, random.nextInt(4))
                .mapToObj(each -> {
                    int workout = random.nextInt(Math.min(10, days));
                    LocalDate date = sample.start().plusDays(Math.max(0, workout + random.nextInt(3) - 1));
                    return new Revision(workout, date, 3 + random.nextInt(14));
                })
                .toList());
        for (int decided = random.nextInt(4); decided > 0; decided--) {
            boolean by = !facts.isEmpty() && random.nextInt(3) > 0;
            Fact news = by ? facts.get(random.nextInt(facts.size())) : null;
            changes.add(new Decided(random.nextInt(Math.min(20, days)), news, !by && random.nextBoolean()));
        }
        Collections.shuffle(changes, random);
        return withPassingDays(changes, sample, random);
    }

    /** Days begin in their order between the changes, and in the end the next plan may follow. */
    private static List<Change> withPassingDays(List<Change> changes, SamplePlan sample, Random random) {
        List<Change> all = new ArrayList<>();
        LocalDate day = sample.start();
        for (Change change : changes) {
            day = day.plusDays(random.nextInt(4));
            all.add(new Today(day));
            all.add(change);
        }
        if (random.nextBoolean()) {
            LocalDate next = sample.end().plusDays(random.nextInt(4) - 1);
            all.add(random.nextInt(all.size() + 1), new Next(new SamplePlan(next, next.plusDays(20), 2)));
        }
        return all;
    }
}
