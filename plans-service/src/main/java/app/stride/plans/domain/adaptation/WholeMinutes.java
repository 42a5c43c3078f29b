package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Governor;
import app.stride.plans.domain.plan.Segment.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings a session that is made anew to whole minutes, as those that we made first are: whole minutes are what an athlete is shown, and
 * the steps must add up to them within 1 %.
 */
final class WholeMinutes {

    private static final double MILLIS = 60_000;

    private WholeMinutes() {}

    /** The longest easy step takes up to half a minute more or less; without one that ends by distance all stays as it is. */
    static List<Segment> of(List<Segment> segments) {
        Duration sum = segments.stream().map(Segment::duration).reduce(Duration.ZERO, Duration::plus);
        Duration odd = Duration.ofMinutes(Math.round(sum.toMillis() / MILLIS)).minus(sum);
        int longest = longestEasy(segments);
        if (longest < 0 || odd.isZero()) {
            return segments;
        }
        Step easy = (Step) segments.get(longest);
        Duration time = easy.duration().plus(odd);
        if (time.isNegative() || time.isZero()) {
            return segments;
        }
        List<Segment> whole = new ArrayList<>(segments);
        whole.set(longest, new Step(easy.kind(), time, easy.distance(), easy.by(), easy.target()));
        return List.copyOf(whole);
    }

    private static int longestEasy(List<Segment> segments) {
        int longest = -1;
        for (int at = 0; at < segments.size(); at++) {
            boolean longer = longest < 0
                    || segments.get(at)
                                    .duration()
                                    .compareTo(segments.get(longest).duration())
                            > 0;
            longest = longer && mayGive(segments.get(at)) ? at : longest;
        }
        return longest;
    }

    private static boolean mayGive(Segment segment) {
        return segment instanceof Step step
                && Resizing.EASY.contains(step.kind())
                && step.by() == Governor.DISTANCE
                && !step.duration().isZero();
    }
}
