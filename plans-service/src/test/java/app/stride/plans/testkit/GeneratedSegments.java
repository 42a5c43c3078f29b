package app.stride.plans.testkit;

import app.stride.plans.domain.plan.HeartRateRange;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Governor;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.Target;
import app.stride.running.Distance;
import app.stride.running.HeartRate;
import app.stride.running.Pace;
import app.stride.running.PaceRange;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Workouts of any structure that the domain allows. */
public final class GeneratedSegments {

    private GeneratedSegments() {}

    public static Arbitrary<List<Segment>> workouts() {
        Arbitrary<Segment> repeat = Combinators.combine(
                        Arbitraries.integers().between(1, 30),
                        steps().list().ofMinSize(1).ofMaxSize(4))
                .as(Segment.Repeat::new);
        return Arbitraries.oneOf(steps().map(step -> (Segment) step), repeat)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static Arbitrary<Step> steps() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.longs().between(1_000, 20_000_000).map(Duration::ofMillis),
                        Arbitraries.doubles().between(1, 60_000).map(Distance::ofMetres),
                        Arbitraries.of(Governor.class),
                        targets())
                .as(Step::new);
    }

    private static Arbitrary<Target> targets() {
        Arbitrary<Target> paces = Combinators.combine(
                        Arbitraries.doubles().between(120, 900),
                        Arbitraries.doubles().between(0, 90))
                .as((fast, more) -> new Target.AtPace(new PaceRange(new Pace(fast), new Pace(fast + more))));
        Arbitrary<Target> hearts = Combinators.combine(
                        Arbitraries.integers().between(60, 200),
                        Arbitraries.integers().between(0, 30))
                .as((low, more) ->
                        new Target.AtHeartRate(new HeartRateRange(HeartRate.ofBpm(low), HeartRate.ofBpm(low + more))));
        Arbitrary<Target> efforts = Combinators.combine(
                        Arbitraries.integers().between(1, 10),
                        Arbitraries.oneOf(
                                Arbitraries.of(
                                        "easy", "comfortably hard", "a jog, 5m or 400mtr", "3x as \"hard\"\n- 2km", ""),
                                Arbitraries.strings().ofMaxLength(30)))
                .as(Target.ByEffort::new);
        return Arbitraries.oneOf(paces, hearts, efforts);
    }
}
