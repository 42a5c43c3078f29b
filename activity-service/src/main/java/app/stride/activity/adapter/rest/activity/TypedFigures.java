package app.stride.activity.adapter.rest.activity;

import app.stride.activity.adapter.rest.activity.RecordActivityRequest.LapRequest;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.effort.HumanLimits;
import app.stride.rest.Problems;
import app.stride.running.Distance;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the figures of an activity recorded without a file: contradictory or humanly impossible values are a 400 that
 * names the field.
 */
final class TypedFigures {
    /** In metres; anything shorter is a mistake and has no meaningful pace. */
    private static final double SHORTEST = 1;

    private static final double FARTHEST_LAP = 1_000_000;
    /** Seconds of thirty days. */
    private static final double LATEST_LAP = 2_592_000;
    /** Seconds by which a lap may be longer than the activity, because both are rounded. */
    private static final double ROUNDED_BY = 1;
    /** Metres by which a device's distance may lag and be caught up within a lap. */
    private static final double LATE_BY = 10;

    private TypedFigures() {}

    static void check(Sport sport, RecordActivityRequest request) {
        checkAmounts(request);
        checkHeart("", request.averageHr(), request.maxHr());
        checkSpeed(sport, request);
        List<LapRequest> laps = request.laps();
        for (int i = 0; laps != null && i < laps.size(); i++) {
            checkLap("laps[" + i + "].", sport, laps.get(i), request.durationS());
        }
    }

    /** To the millimetre. */
    static Distance distance(double metres) {
        return Distance.ofMetres(Math.round(metres * 1000) / 1000.0);
    }

    /** To the millisecond. */
    static Duration duration(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static void checkAmounts(RecordActivityRequest request) {
        if (request.distanceM() > 0 && request.distanceM() < SHORTEST) {
            throw Problems.badRequest("distance_m", "must be at least 1 m, or 0 where it is not known");
        }
        if (duration(request.durationS()).isZero()) {
            throw Problems.badRequest("duration_s", "must be at least 0.001 s");
        }
        if (request.movingS() != null && request.movingS() > request.durationS()) {
            throw Problems.badRequest("moving_s", "must not be longer than duration_s");
        }
    }

    private static void checkHeart(String of, @Nullable Integer average, @Nullable Integer highest) {
        if (average != null && highest != null && average > highest) {
            throw Problems.badRequest(of + "max_hr", "must not be below average_hr");
        }
    }

    /** By the duration and, if given, by the moving time, which the load is based on. */
    private static void checkSpeed(Sport sport, RecordActivityRequest request) {
        Distance way = distance(request.distanceM());
        if (!HumanLimits.allow(sport, way, duration(request.durationS()))) {
            throw tooFast("duration_s");
        }
        Duration moving = request.movingS() == null ? Duration.ZERO : duration(request.movingS());
        if (!moving.isZero() && !HumanLimits.allow(sport, way, moving)) {
            throw tooFast("moving_s");
        }
    }

    private static RuntimeException tooFast(String field) {
        return Problems.badRequest(
                field,
                "is less than anybody needs for distance_m: check that one is in seconds and the other in metres");
    }

    private static void checkLap(String lap, Sport sport, LapRequest told, double whole) {
        if (told.startOffsetS() > LATEST_LAP) {
            throw Problems.badRequest(lap + "start_offset_s", "must be at most 30 days");
        }
        if (told.durationS() > whole + ROUNDED_BY) {
            throw Problems.badRequest(lap + "duration_s", "must not be longer than the activity's duration_s");
        }
        if (duration(told.durationS()).isZero()) {
            throw Problems.badRequest(lap + "duration_s", "must be at least 0.001 s");
        }
        checkHeart(lap, told.averageHr(), told.maxHr());
        double metres = told.distanceM() == null ? 0 : told.distanceM();
        if (metres > FARTHEST_LAP) {
            throw Problems.badRequest(lap + "distance_m", "must be at most 1000000 m");
        }
        if (metres > HumanLimits.fastest(sport) * Math.max(1, told.durationS()) + LATE_BY) {
            throw Problems.badRequest(lap + "distance_m", "is farther than anybody gets in the lap's duration_s");
        }
    }
}
