package app.stride.plans.domain.matching;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.activity.Lap;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** An athlete's week with whatever may be planned, run and decided in them. */
record GeneratedFacts(List<PlannedSession> sessions, List<Activity> activities, List<ManualDecision> decisions) {

    private static final LocalDate FIRST = LocalDate.parse("2026-02-25");
    private static final int DAYS = 7;
    private static final int NONE = -1;

    /** What a session or a run is made of, before it has an identity; zero is unknown. */
    private record Plan(int day, WorkoutType type, int kilometres, int minutes, int order) {}

    private record Ran(
            int day, int startMinute, double kilometres, double pace, String sport, int odd, int duplicateOf) {}

    static Arbitrary<GeneratedFacts> arbitrary() {
        Arbitrary<List<int[]>> decided = Arbitraries.integers()
                .between(NONE, 11)
                .array(int[].class)
                .ofSize(2)
                .list()
                .ofMaxSize(3);
        return Combinators.combine(
                        plans().list().ofMinSize(4).ofMaxSize(14),
                        runs().list().ofMinSize(6).ofMaxSize(24),
                        decided)
                .as(GeneratedFacts::of)
                .withoutEdgeCases(); // their combinations would crowd out everything else
    }

    private static Arbitrary<Plan> plans() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.of(
                                WorkoutType.REST,
                                WorkoutType.EASY,
                                WorkoutType.LONG,
                                WorkoutType.INTERVALS,
                                WorkoutType.RACE),
                        Arbitraries.of(0, 5, 8, 8, 10, 10, 21),
                        Arbitraries.of(0, 30, 48, 60, 120),
                        Arbitraries.integers().between(0, 2))
                .as(Plan::new);
    }

    private static Arbitrary<Ran> runs() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.of(420, 450, 480, 1080),
                        Arbitraries.of(0.0, 3.0, 4.0, 4.0, 6.0, 6.0, 8.0, 8.2, 10.0, 21.1, 5_000.0),
                        Arbitraries.of(4.5, 5.0, 6.0),
                        Arbitraries.of("run", "run", "run", "run", "ride", "walk"),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of(NONE, NONE, NONE, NONE, 0, 1, 99))
                .as(Ran::new);
    }

    private static GeneratedFacts of(List<Plan> plans, List<Ran> ran, List<int[]> decided) {
        List<PlannedSession> sessions = IntStream.range(0, plans.size())
                .mapToObj(i -> session(i, plans.get(i)))
                .toList();
        List<Activity> activities = IntStream.range(0, ran.size())
                .mapToObj(i -> activity(i, ran.get(i)))
                .toList();
        List<ManualDecision> decisions = decided.stream()
                .filter(pair -> pair[0] >= 0 && pair[0] < sessions.size())
                .map(pair -> new ManualDecision(
                        sessions.get(pair[0]).workout(), pair[1] == NONE ? List.of() : List.of(activityId(pair[1]))))
                .collect(Collectors.toMap(ManualDecision::workout, one -> one, (one, other) -> one))
                .values()
                .stream()
                .toList();
        return new GeneratedFacts(sessions, activities, decisions);
    }

    private static PlannedSession session(int number, Plan plan) {
        return new PlannedSession(
                new WorkoutId(new UUID(1, number)),
                FIRST.plusDays(plan.day()),
                plan.type(),
                Distance.ofKilometres(plan.kilometres()),
                Duration.ofMinutes(plan.minutes()),
                List.of(),
                plan.order());
    }

    private static Activity activity(int number, Ran ran) {
        LocalDate date = FIRST.plusDays(ran.day());
        boolean untimed = ran.odd() == 1;
        boolean unmeasured = ran.odd() == 2;
        return new Activity(
                activityId(number),
                1,
                date,
                date.atStartOfDay().plusMinutes(ran.startMinute()).toInstant(ZoneOffset.UTC),
                ran.sport(),
                unmeasured ? null : Distance.ofKilometres(ran.kilometres()),
                untimed ? null : Duration.ofSeconds(Math.round(ran.kilometres() * ran.pace() * 60)),
                ran.odd() == 3,
                ran.duplicateOf() == NONE || ran.duplicateOf() == number ? null : activityId(ran.duplicateOf()),
                List.of(new Lap("manual", Distance.ofKilometres(1), Duration.ofMinutes(5))));
    }

    private static ActivityId activityId(int number) {
        return new ActivityId(new UUID(2, number));
    }
}
