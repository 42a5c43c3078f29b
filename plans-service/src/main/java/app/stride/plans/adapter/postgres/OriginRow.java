package app.stride.plans.adapter.postgres;

import app.stride.plans.domain.periodization.Availability;
import app.stride.plans.domain.periodization.PlanningRequest;
import app.stride.plans.domain.periodization.rule.Audit;
import app.stride.plans.domain.periodization.rule.Finding;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of the table {@code plan_origin}. */
final class OriginRow {

    private OriginRow() {}

    /**
     * The column {@code request}: what of the request is not in the plan itself.
     *
     * @param availableDays 1 for Monday, as ISO counts
     */
    record RequestRow(
            @Nullable Integer daysPerWeek,
            List<Integer> availableDays,
            List<Integer> restDays,
            @Nullable Integer longRunDay,
            List<AbsenceRow> unavailable,
            @Nullable Double maxWeeklyDistanceKm,
            @Nullable Double maxSessionS,
            List<RaceRow> tuneUpRaces) {

        static RequestRow of(PlanningRequest request) {
            Availability availability = request.availability();
            return new RequestRow(
                    availability.daysPerWeek(),
                    numbers(availability.availableDays()),
                    numbers(availability.restDays()),
                    availability.longRunDay() == null
                            ? null
                            : availability.longRunDay().getValue(),
                    availability.unavailable().stream()
                            .map(range -> new AbsenceRow(range.from(), range.to(), range.reason()))
                            .toList(),
                    Numbers.kilometres(request.limits().weeklyDistance()),
                    request.limits().session() == null
                            ? null
                            : Numbers.seconds(request.limits().session()),
                    request.tuneUps().stream()
                            .map(race -> new RaceRow(
                                    race.name(), race.date(), race.distance().metres()))
                            .toList());
        }

        private static List<Integer> numbers(Set<DayOfWeek> days) {
            return days.stream().map(DayOfWeek::getValue).sorted().toList();
        }
    }

    /** Dates without running. */
    record AbsenceRow(
            LocalDate from, LocalDate to, @Nullable String reason) {}

    /** A race on the way. */
    record RaceRow(String name, LocalDate date, double distanceM) {}

    /** An element of the column {@code audit}. */
    record FindingRow(
            String rule,
            boolean passed,
            String severity,
            @Nullable String value,
            @Nullable String bound,
            @Nullable Integer week,
            @Nullable LocalDate date,
            String message) {

        static List<FindingRow> of(Audit audit) {
            return audit.findings().stream()
                    .map(finding -> new FindingRow(
                            finding.rule(),
                            finding.passed(),
                            finding.severity().name(),
                            finding.value(),
                            finding.bound(),
                            finding.week(),
                            finding.date(),
                            finding.message()))
                    .toList();
        }

        Finding toFinding() {
            return new Finding(rule, passed, Finding.Severity.valueOf(severity), value, bound, week, date, message);
        }
    }
}
