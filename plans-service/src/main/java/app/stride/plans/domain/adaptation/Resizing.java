package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Repeat;
import app.stride.plans.domain.plan.Segment.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a session longer or shorter as a coach does: the easy running around the work gives first, then repeats are left out, and only
 * then is the work itself cut.
 */
final class Resizing {

    static final Set<Kind> EASY = Set.of(Kind.WARMUP, Kind.STEADY, Kind.COOLDOWN);

    /** Ours: below this part of its easy running a session would begin cold. */
    private static final double LEAST_EASY = 0.5;

    /** Ours: work that is cut to less is no longer the session that it was. */
    private static final double LEAST_WORK = 0.3;

    private final Measure measure;
    private final List<Segment> segments;

    private Resizing(Measure measure, List<Segment> segments) {
        this.measure = measure;
        this.segments = new ArrayList<>(segments);
    }

    /** The segments with another amount in all; empty where the session cannot be that short. */
    static Optional<List<Segment>> of(List<Segment> segments, Measure measure, double amount) {
        return new Resizing(measure, segments).to(amount);
    }

    private Optional<List<Segment>> to(double amount) {
        double easy = easy();
        double least = work() == 0 ? 0 : easy * LEAST_EASY;
        while (work() + least > amount && leaveARepeatOut()) {
            // One repeat after the other, until the rest fits.
        }
        if (work() + least > amount && !cutWork(amount - least)) {
            return Optional.empty();
        }
        if (easy == 0) {
            return work() > 0 && cutWork(amount) ? Optional.of(List.copyOf(segments)) : Optional.empty();
        }
        stretchEasy(amount - work(), easy);
        return Optional.of(List.copyOf(segments));
    }

    private double easy() {
        return measure.of(segments.stream().filter(Resizing::isEasy).toList());
    }

    private double work() {
        return measure.of(segments.stream().filter(segment -> !isEasy(segment)).toList());
    }

    private static boolean isEasy(Segment segment) {
        return segment instanceof Step step && EASY.contains(step.kind());
    }

    private boolean leaveARepeatOut() {
        int most = -1;
        for (int at = 0; at < segments.size(); at++) {
            if (times(at) > 1 && (most < 0 || times(at) > times(most))) {
                most = at;
            }
        }
        if (most < 0) {
            return false;
        }
        Repeat repeat = (Repeat) segments.get(most);
        segments.set(most, new Repeat(repeat.times() - 1, repeat.each()));
        return true;
    }

    private int times(int at) {
        return segments.get(at) instanceof Repeat repeat ? repeat.times() : 0;
    }

    private boolean cutWork(double amount) {
        double factor = amount / work();
        if (factor < LEAST_WORK) {
            return false;
        }
        segments.replaceAll(segment -> isEasy(segment) ? segment : scaled(segment, factor));
        return true;
    }

    private Segment scaled(Segment segment, double factor) {
        return segment instanceof Repeat repeat
                ? new Repeat(
                        repeat.times(),
                        repeat.each().stream().map(step -> scaled(step, factor)).toList())
                : scaled((Step) segment, factor);
    }

    private Step scaled(Step step, double factor) {
        return measure.resized(step, measure.rounded(measure.of(step) * factor));
    }

    /** The last easy step takes what rounding leaves, so that the session has its amount exactly. */
    private void stretchEasy(double amount, double from) {
        double left = amount;
        int last = -1;
        for (int at = 0; at < segments.size(); at++) {
            if (isEasy(segments.get(at))) {
                Step step = scaled((Step) segments.get(at), amount / from);
                segments.set(at, step);
                left -= measure.of(step);
                last = at;
            }
        }
        Step step = (Step) segments.get(last);
        segments.set(last, measure.resized(step, measure.of(step) + left));
    }
}
