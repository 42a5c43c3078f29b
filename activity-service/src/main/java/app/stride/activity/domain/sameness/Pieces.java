package app.stride.activity.domain.sameness;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.running.Distance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells which recordings tell less of a run than others, however rich they are: a mere part, since it lacks the rest;
 * and a whole that another device recorded in pieces that are hardly poorer, such as warm-up, race and cool-down,
 * since only the pieces say what each of them was. A whole that is flagged as a race gives way only where one of the
 * pieces is a race, too: else the athlete would have raced nowhere.
 */
final class Pieces {
    /** Share of a whole's distance that its pieces make up; the rest was walked in between. Our own choice. */
    private static final double MAKE_UP = 0.85;

    /** Nobody records a run in more pieces; each of them is compared with every other. */
    private static final int MOST = 50;

    private static final Comparator<Take> LONGEST_FIRST =
            Comparator.comparing(Take::elapsed).reversed().thenComparing(Take::identity);

    private final List<Take> measured;
    private final NavigableMap<Instant, List<Take>> byStart;

    private Pieces(List<Take> takes) {
        measured = takes.stream().filter(Take::isMeasured).toList();
        byStart = measured.stream().collect(Collectors.groupingBy(Take::start, TreeMap::new, Collectors.toList()));
    }

    static Set<ActivityId> tellingLess(List<Take> takes) {
        Pieces pieces = new Pieces(takes);
        Set<ActivityId> inPieces = pieces.idsOf(pieces::isInPieces);
        return pieces.idsOf(take -> inPieces.contains(take.id())
                || pieces.near(take).anyMatch(whole -> lacksTheRest(take, whole) && !inPieces.contains(whole.id())));
    }

    /** A whole that does not say how far it was tells no more than its part does. */
    private static boolean lacksTheRest(Take part, Take whole) {
        return SameRun.isPart(part, whole) && (whole.distance() != null || part.distance() == null);
    }

    private Set<ActivityId> idsOf(Predicate<Take> which) {
        return measured.stream().filter(which).map(Take::id).collect(Collectors.toSet());
    }

    private Stream<Take> near(Take take) {
        Instant from = take.start().minus(SameRun.STARTS_APART_AT_MOST);
        Instant to = take.start().plus(SameRun.STARTS_APART_AT_MOST);
        return byStart.subMap(from, true, to, true).values().stream().flatMap(List::stream);
    }

    private boolean isInPieces(Take whole) {
        return near(whole)
                .filter(piece -> SameRun.isWithin(piece, whole) && lacksNothing(piece, whole))
                .collect(Collectors.groupingBy(Take::source))
                .values()
                .stream()
                .anyMatch(pieces ->
                        pieces.size() <= MOST && keepTheRace(pieces, whole) && makeUp(pieces, whole.distance()));
    }

    private static boolean keepTheRace(List<Take> pieces, Take whole) {
        return !whole.race() || pieces.stream().anyMatch(Take::race);
    }

    /** Neither heart rate nor distance; what else a device measures is worth less than what each piece was. */
    private static boolean lacksNothing(Take piece, Take whole) {
        return (whole.averageHeartRate() == null || piece.averageHeartRate() != null)
                && (whole.distance() == null || piece.distance() != null);
    }

    private static boolean makeUp(List<Take> pieces, @Nullable Distance whole) {
        List<Take> each = new ArrayList<>();
        for (Take piece : pieces.stream().sorted(LONGEST_FIRST).toList()) {
            if (each.stream().noneMatch(other -> SameRun.are(piece, other))) {
                each.add(piece);
            }
        }
        return each.size() > 1 && whole != null && metres(each) >= MAKE_UP * whole.metres();
    }

    private static double metres(List<Take> takes) {
        return takes.stream()
                .flatMap(take -> Stream.ofNullable(take.distance()))
                .mapToDouble(Distance::metres)
                .sum();
    }
}
