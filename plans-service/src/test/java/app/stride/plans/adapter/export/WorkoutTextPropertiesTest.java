package app.stride.plans.adapter.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Governor;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.Target;
import app.stride.plans.testkit.GeneratedSegments;
import app.stride.running.Distance;
import app.stride.running.Pace;
import app.stride.running.PaceRange;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WorkoutTextPropertiesTest {

    @Property(tries = 2000, seed = "20261123")
    void whatIsWrittenIsReadAgain(@ForAll("workouts") List<Segment> segments) {
        String text = WorkoutText.of(segments);

        assertThat(WorkoutTextReader.read(text)).as(text).isEqualTo(asTheNotationHasIt(segments));
    }

    @Property(tries = 500, seed = "20261123")
    void whatIsReadIsWrittenTheSame(@ForAll("workouts") List<Segment> segments) {
        String text = WorkoutText.of(segments);

        assertThat(WorkoutText.of(WorkoutTextReader.read(text))).isEqualTo(text);
    }

    /** Whole seconds and metres; of two amounts the one that governs; of words the letters. */
    private static List<Segment> asTheNotationHasIt(List<Segment> segments) {
        return segments.stream()
                .map(segment -> segment instanceof Segment.Repeat repeat
                        ? new Segment.Repeat(
                                repeat.times(),
                                repeat.each().stream()
                                        .map(WorkoutTextPropertiesTest::noted)
                                        .toList())
                        : noted((Step) segment))
                .map(Segment.class::cast)
                .toList();
    }

    private static Step noted(Step step) {
        Target target = noted(step.target());
        Duration time = Duration.ofSeconds(Math.round(step.duration().toMillis() / 1000.0));
        Distance distance = Distance.ofMetres(Math.round(step.distance().metres()));
        if (step.by() == Governor.TIME) {
            distance =
                    target instanceof Target.AtPace pace ? pace.range().middle().distanceIn(time) : Distance.ZERO;
        } else {
            time = target instanceof Target.AtPace pace ? pace.range().middle().timeFor(distance) : Duration.ZERO;
        }
        return new Step(step.kind(), time, distance, step.by(), target);
    }

    private static Target noted(Target target) {
        if (target instanceof Target.AtPace pace) {
            return new Target.AtPace(
                    new PaceRange(whole(pace.range().fast()), whole(pace.range().slow())));
        }
        return target instanceof Target.ByEffort effort
                ? new Target.ByEffort(effort.rpe(), WorkoutText.plain(effort.words()))
                : target;
    }

    private static Pace whole(Pace pace) {
        return Pace.ofSecondsPerKilometre(Math.round(pace.secondsPerKilometre()));
    }

    @Provide
    Arbitrary<List<Segment>> workouts() {
        return GeneratedSegments.workouts();
    }
}
