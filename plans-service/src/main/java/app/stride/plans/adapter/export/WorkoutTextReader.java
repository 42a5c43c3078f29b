package app.stride.plans.adapter.export;

import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what {@link WorkoutText} writes, and what people write in the same notation for a run: steps are lines that begin with a dash,
 * repeats a line that ends in {@code 3x}, up to the next empty line; whatever else stands there is a remark.
 */
final class WorkoutTextReader {

    private static final Pattern REPEAT = Pattern.compile("(?:.*\\s)?(\\d{1,3})\\s*x", Pattern.CASE_INSENSITIVE);

    private final List<Segment> segments = new ArrayList<>();
    private final List<Step> repeated = new ArrayList<>();
    private int times;

    private WorkoutTextReader() {}

    static List<Segment> read(String text) {
        WorkoutTextReader reader = new WorkoutTextReader();
        text.lines().map(String::strip).forEach(reader::line);
        reader.endRepeat();
        return List.copyOf(reader.segments);
    }

    private void line(String line) {
        Matcher repeat = REPEAT.matcher(line);
        if (line.isEmpty()) {
            endRepeat();
        } else if (line.startsWith("-")) {
            NotedStep.read(line.substring(1)).ifPresent(this::add);
        } else if (repeat.matches()) {
            endRepeat();
            times = Integer.parseInt(repeat.group(1));
        }
    }

    private void add(Step step) {
        if (times > 0) {
            repeated.add(step);
        } else {
            segments.add(step);
        }
    }

    private void endRepeat() {
        if (times > 0 && !repeated.isEmpty()) {
            segments.add(new Segment.Repeat(times, repeated));
        }
        repeated.clear();
        times = 0;
    }
}
