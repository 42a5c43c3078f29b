package app.stride.plans.testkit;

import app.stride.plans.domain.periodization.effort.HeartRates;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.request.Profile;
import app.stride.plans.domain.plan.Units;
import app.stride.running.HeartRate;
import java.util.stream.Collectors;
import net.jqwik.api.SampleReportingFormat;
import org.jspecify.annotations.Nullable;

/** Reports a failing request in the words of the builder, so that it can be pasted into a test. */
public final class RequestWords implements SampleReportingFormat {

    @Override
    public boolean appliesTo(Object value) {
        return value instanceof PlanningRequest;
    }

    @Override
    public Object report(Object value) {
        return of((PlanningRequest) value);
    }

    /** The request as it is built in a test. */
    public static String of(PlanningRequest request) {
        StringBuilder words = new StringBuilder("aRequest().over(Distance.ofMetres(")
                .append(request.goal().distance().metres())
                .append(")).from(\"")
                .append(request.start())
                .append("\").to(\"")
                .append(request.goal().date())
                .append("\").on(")
                .append(request.availability().daysPerWeek())
                .append(")");
        var availability = request.availability();
        if (!availability.availableDays().isEmpty()) {
            words.append(".onlyOn(")
                    .append(availability.availableDays().stream()
                            .map(Enum::name)
                            .collect(Collectors.joining(", ")))
                    .append(")");
        }
        if (!availability.restDays().isEmpty()) {
            words.append(".restingOn(")
                    .append(availability.restDays().stream().map(Enum::name).collect(Collectors.joining(", ")))
                    .append(")");
        }
        if (availability.longRunDay() != null) {
            words.append(".runningLongOn(").append(availability.longRunDay()).append(")");
        }
        availability
                .unavailable()
                .forEach(range -> words.append(".away(\"")
                        .append(range.from())
                        .append("\", \"")
                        .append(range.to())
                        .append("\")"));
        var baseline = request.baseline();
        words.append(
                baseline.fitness() == null
                        ? ".ofUnknownFitness()"
                        : ".withFitness(" + baseline.fitness().value() + ")");
        words.append(
                baseline.weeklyVolume() == null
                        ? ".ofUnknownVolume()"
                        : ".runningAWeek(" + baseline.weeklyVolume().kilometres() + ")");
        if (baseline.longestRun() != null) {
            words.append(".longestLately(")
                    .append(baseline.longestRun().kilometres())
                    .append(")");
        }
        if (request.limits().weeklyDistance() != null) {
            words.append(".atMostAWeek(")
                    .append(request.limits().weeklyDistance().kilometres())
                    .append(")");
        }
        if (request.limits().session() != null) {
            words.append(".inSessionsOf(")
                    .append(request.limits().session().toMinutes())
                    .append(")");
        }
        request.tuneUps()
                .forEach(race -> words.append(".withTuneUp(\"")
                        .append(race.date())
                        .append("\", Distance.ofMetres(")
                        .append(race.distance().metres())
                        .append("))"));
        if (!request.blend().isOurs()) {
            words.append(".blending(Map.of(")
                    .append(request.blend().byName().entrySet().stream()
                            .map(part -> '"' + part.getKey() + "\", " + part.getValue())
                            .collect(Collectors.joining(", ")))
                    .append("))");
        }
        if (request.goal().time() != null) {
            words.append(".in(Duration.ofSeconds(")
                    .append(request.goal().time().toSeconds())
                    .append("))");
        }
        if (request.evidence().raced() != null) {
            words.append(".raced(\"").append(request.evidence().raced()).append("\")");
        }
        return words.append(profile(request.profile())).append(".build()").toString();
    }

    private static String profile(Profile profile) {
        HeartRates heart = profile.heartRates();
        String units = profile.units() == Units.METRIC ? "" : ".reading(Units." + profile.units() + ")";
        return heart.equals(HeartRates.UNKNOWN)
                ? units
                : units + ".withHeart(new HeartRates(" + beats(heart.max()) + ", " + beats(heart.resting()) + ", "
                        + beats(heart.threshold()) + "))";
    }

    private static String beats(@Nullable HeartRate rate) {
        return rate == null ? "null" : "HeartRate.ofBpm(" + rate.bpm() + ")";
    }
}
