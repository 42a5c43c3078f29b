package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.running.Distance;
import java.time.Duration;
import java.util.List;

/** What a session is made longer or shorter by: metres or seconds. */
enum Measure {
    METRES(10) {
        @Override
        double of(Segment segment) {
            return segment.distance().metres();
        }
    },
    SECONDS(1) {
        @Override
        double of(Segment segment) {
            return segment.duration().toMillis() / 1000.0;
        }
    };

    private final double grain;

    Measure(double grain) {
        this.grain = grain;
    }

    abstract double of(Segment segment);

    double of(List<? extends Segment> segments) {
        return segments.stream().mapToDouble(this::of).sum();
    }

    /** The step with another amount, 0 at the least, at the same pace: rounding many short steps may take more than the last one has. */
    Step resized(Step step, double amount) {
        double factor = of(step) == 0 ? 0 : Math.max(0, amount) / of(step);
        return new Step(
                step.kind(),
                Duration.ofSeconds(Math.round(step.duration().toMillis() * factor / 1000)),
                Distance.ofMetres(Math.round(step.distance().metres() * factor)),
                step.by(),
                step.target());
    }

    /** As exactly as a person would say it. */
    double rounded(double amount) {
        return Math.round(amount / grain) * grain;
    }
}
