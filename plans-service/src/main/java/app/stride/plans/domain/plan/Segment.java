package app.stride.plans.domain.plan;

import app.stride.running.Distance;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A part of a workout: one step, or steps that are repeated. */
public sealed interface Segment {

    Distance distance();

    Duration duration();

    /** Every step in the order in which it is run, repeats written out. */
    Stream<Step> steps();

    /** The steps of one round. */
    List<Step> each();

    /** How many rounds there are. */
    int times();

    /** What a step is for. */
    enum Kind implements Coded {
        WARMUP,
        STEADY,
        WORK,
        RECOVERY,
        STRIDES,
        COOLDOWN;

        @Override
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Kind of(String code) {
            return Coded.of(Kind.class, code);
        }
    }

    /** Which of a step's two amounts ends it; the other one is worked out. */
    enum Governor implements Coded {
        TIME,
        DISTANCE;

        @Override
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Governor of(String code) {
            return Coded.of(Governor.class, code);
        }
    }

    /** One step. */
    record Step(Kind kind, Duration duration, Distance distance, Governor by, Target target) implements Segment {

        public Step {
            if (duration.isNegative()) {
                throw new IllegalArgumentException("a step lasts at least 0 s, not " + duration);
            }
        }

        @Override
        public Stream<Step> steps() {
            return Stream.of(this);
        }

        @Override
        public List<Step> each() {
            return List.of(this);
        }

        @Override
        public int times() {
            return 1;
        }
    }

    /**
     * Steps that are run several times over.
     *
     * @param times at least 1
     */
    record Repeat(int times, List<Step> each) implements Segment {

        public Repeat {
            if (times < 1 || each.isEmpty()) {
                throw new IllegalArgumentException("a repeat repeats at least one step at least once");
            }
            each = List.copyOf(each);
        }

        @Override
        public Distance distance() {
            double metres = 0;
            for (Step step : each) {
                metres += step.distance().metres();
            }
            return Distance.ofMetres(times * metres);
        }

        @Override
        public Duration duration() {
            Duration round = Duration.ZERO;
            for (Step step : each) {
                round = round.plus(step.duration());
            }
            return Duration.ofSeconds(times * round.toSeconds(), (long) times * round.toNanosPart());
        }

        @Override
        public Stream<Step> steps() {
            return Stream.generate(() -> each).limit(times).flatMap(List::stream);
        }
    }
}
