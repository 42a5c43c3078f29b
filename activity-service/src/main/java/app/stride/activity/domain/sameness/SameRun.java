package app.stride.activity.domain.sameness;

import app.stride.running.Distance;
import app.stride.running.HeartRate;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two recordings are of the same run. Nobody runs twice at once, so two that largely overlap in time
 * and are alike in length are one, and so are two that begin in the same moment of which one breaks off. Where two
 * devices measured both, the time alone says so, whichever was stopped late or early. Two of different sources that
 * are alike almost to the second, but for the hours between time zones, are one whose clock was in another one. The
 * bounds are our own choice.
 */
final class SameRun {
    /** How far apart two starts of the same run are at most: somebody typed in "about seven". */
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(20);
    /** Share of the shorter one during which both were going on. */
    private static final double OVERLAP = 0.5;

    private static final double LIKE_DISTANCE = 0.85;
    private static final double LIKE_TIME = 0.75;

    /**
     * Share of the shorter one during which two devices were both measuring (strava-duplicate-cleaner: 80 % too). A
     * warm-up that was stopped a few minutes late and the race after it, on another device, stay far below.
     */
    private static final double AT_ONCE = 0.8;
    /**
     * How far two devices may disagree on a way: a wrist may see 650 m of a kilometre on a treadmill, and a part may
     * be slower than the whole (any half of 53 recorded runs went at 0.69 of its speed or more, any third at 0.59).
     * Beyond that, one of the clocks is wrong.
     */
    private static final double LIKE_WAY = 0.6;
    /** Share of the whole's time from which on a part goes about as fast; a shorter one may be drills or a walk. */
    private static final double LARGE_PART = 0.5;

    /** From UTC−12 to UTC+14, a clock that is wrong by its zone is wrong by so many hours at most. */
    private static final Duration FARTHEST_SHIFT = Duration.ofHours(14);

    /** Recordings that start farther apart are not compared. */
    static final Duration STARTS_APART_AT_MOST = FARTHEST_SHIFT.plusHours(1);

    /** Minutes of the offsets from UTC that are no whole hours (IANA time zone database, winter and summer). */
    private static final Set<Long> BROKEN_SHIFTS =
            Set.of(150L, 210L, 270L, 330L, 345L, 390L, 525L, 570L, 630L, 765L, 825L);

    private static final Duration SHIFTED_STARTS_WITHIN = Duration.ofMinutes(2);
    private static final double SHIFTED_LIKENESS = 0.985;
    private static final int SHIFTED_HEART_RATES_WITHIN = 3;

    /** Files of one recording tell its start alike, but for what is rounded. */
    private static final Duration PART_STARTS_WITHIN = Duration.ofSeconds(2);

    private static final Duration LITTLE = Duration.ofMinutes(1);

    private SameRun() {}

    static boolean are(Take one, Take other) {
        return one.sport() == other.sport()
                && (overlap(one, other)
                        || atOnce(one, other)
                        || shifted(one, other)
                        || isPart(one, other)
                        || isPart(other, one));
    }

    /**
     * Whether the first one is only a part of the other: its beginning, as of a file that was cut off or a watch
     * whose battery died, or what another device recorded of it.
     */
    static boolean isPart(Take take, Take whole) {
        return take.sport() == whole.sport()
                && take.isMeasured()
                && whole.isMeasured()
                && take.elapsed().plus(LITTLE).toMillis()
                        < LIKE_DISTANCE * whole.elapsed().toMillis()
                && goesLessFar(take.distance(), whole.distance())
                && (apart(take, whole).compareTo(PART_STARTS_WITHIN) <= 0 || atOnce(take, whole));
    }

    /** Whether the first one is the shorter of two recordings that two devices made of the same run. */
    static boolean isWithin(Take piece, Take whole) {
        return piece.sport() == whole.sport() && piece.elapsed().compareTo(whole.elapsed()) < 0 && atOnce(piece, whole);
    }

    /** A device may leave the pauses out of what it calls elapsed: who has gone as far has not broken off. */
    private static boolean goesLessFar(@Nullable Distance part, @Nullable Distance whole) {
        return part == null || whole == null || part.metres() < LIKE_DISTANCE * whole.metres();
    }

    /** One device records one run at a time: where two of its recordings overlap, its clock was wrong. */
    private static boolean atOnce(Take one, Take other) {
        return one.isOfAnotherDeviceThan(other) && measuredAtOnce(one, other);
    }

    /** Whether they are of the same run if two devices made them. */
    static boolean measuredAtOnce(Take one, Take other) {
        Take shorter = shorter(one, other);
        Duration together = together(one, other);
        return one.isMeasured()
                && other.isMeasured()
                && !together.isZero()
                && together.toMillis() >= AT_ONCE * shorter.elapsed().toMillis()
                && alikeWay(shorter, longer(one, other));
    }

    /** Whether the shorter one goes no farther than the longer one, and as a large part of it not much slower. */
    private static boolean alikeWay(Take shorter, Take longer) {
        Distance part = shorter.distance();
        Distance whole = longer.distance();
        if (part == null || whole == null) {
            return true;
        }
        double share = (double) shorter.elapsed().toMillis() / longer.elapsed().toMillis();
        boolean slower = share >= LARGE_PART && part.metres() < LIKE_WAY * share * whole.metres();
        return !slower && LIKE_WAY * part.metres() <= whole.metres();
    }

    private static boolean overlap(Take one, Take other) {
        Take shorter = shorter(one, other);
        return apart(one, other).compareTo(STARTS_WITHIN) <= 0
                && together(one, other).toMillis()
                        >= OVERLAP * shorter.elapsed().toMillis()
                && alikeDistance(one, other, LIKE_DISTANCE)
                && (alike(one.elapsed(), other.elapsed(), LIKE_TIME) || alike(one.timer(), other.timer(), LIKE_TIME));
    }

    private static boolean shifted(Take one, Take other) {
        return isShift(apart(one, other))
                && !one.source().equals(other.source())
                && one.distance() != null
                && other.distance() != null
                && alikeDistance(one, other, SHIFTED_LIKENESS)
                && (alike(one.elapsed(), other.elapsed(), SHIFTED_LIKENESS)
                        || alike(one.timer(), other.timer(), SHIFTED_LIKENESS))
                && alikeHearts(one.averageHeartRate(), other.averageHeartRate());
    }

    private static boolean isShift(Duration apart) {
        long minutes = 15 * Math.round(apart.toMillis() / 900_000.0);
        boolean ofZones = minutes % 60 == 0 ? minutes > 0 : BROKEN_SHIFTS.contains(minutes);
        return ofZones
                && minutes <= FARTHEST_SHIFT.toMinutes()
                && apart.minusMinutes(minutes).abs().compareTo(SHIFTED_STARTS_WITHIN) <= 0;
    }

    private static Duration apart(Take one, Take other) {
        return Duration.between(one.start(), other.start()).abs();
    }

    private static Duration together(Take one, Take other) {
        Instant from = one.start().isAfter(other.start()) ? one.start() : other.start();
        Instant to = one.end().isBefore(other.end()) ? one.end() : other.end();
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }

    private static Take shorter(Take one, Take other) {
        return one.elapsed().compareTo(other.elapsed()) <= 0 ? one : other;
    }

    private static Take longer(Take one, Take other) {
        return one.elapsed().compareTo(other.elapsed()) > 0 ? one : other;
    }

    /** A distance that only one of them has contradicts nothing. */
    private static boolean alikeDistance(Take one, Take other, double least) {
        Distance first = one.distance();
        Distance second = other.distance();
        return first == null || second == null || alike(first.metres(), second.metres(), least);
    }

    private static boolean alike(Duration one, Duration other, double least) {
        return alike(one.toMillis(), other.toMillis(), least);
    }

    private static boolean alike(double one, double other, double least) {
        return Math.min(one, other) >= least * Math.max(one, other);
    }

    private static boolean alikeHearts(@Nullable HeartRate one, @Nullable HeartRate other) {
        return one == null || other == null || Math.abs(one.bpm() - other.bpm()) <= SHIFTED_HEART_RATES_WITHIN;
    }
}
