package app.stride.plans.adapter.postgres;

import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.periodization.approach.MethodologyBlend;
import app.stride.plans.domain.periodization.audit.Audit;
import app.stride.plans.domain.periodization.request.Availability;
import app.stride.plans.domain.periodization.request.DateRange;
import app.stride.plans.domain.periodization.request.Evidence;
import app.stride.plans.domain.periodization.request.Limits;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.request.TuneUpRace;
import app.stride.plans.domain.periodization.rule.Adjustments;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.plan.Program;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of the table {@code plan_origin}. */
final class OriginRow {

    private OriginRow() {}

    /**
     * The column {@code request}: what of the request is not in the plan itself.
     *
     * @param availableDays 1 for Monday, as ISO counts
     * @param raced null where it is not known, and in rows of before it was kept
     * @param otherVdot null in such rows, too
     * @param asOf null in such rows, too
     */
    record RequestRow(
            @Nullable Integer daysPerWeek,
            List<Integer> availableDays,
            List<Integer> restDays,
            @Nullable Integer longRunDay,
            List<AbsenceRow> unavailable,
            @Nullable Double maxWeeklyDistanceKm,
            @Nullable Double maxSessionS,
            List<RaceRow> tuneUpRaces,
            @Nullable LocalDate raced,
            @Nullable Double otherVdot,
            @Nullable LocalDate asOf) {

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
                            .toList(),
                    request.evidence().raced(),
                    Numbers.index(request.evidence().otherFitness()),
                    request.evidence().asOf());
        }

        /** What a plan was made from. */
        PlanningRequest toRequest(TrainingPlan plan) {
            return new PlanningRequest(
                    plan.goal(),
                    plan.start(),
                    new Availability(
                            daysPerWeek,
                            days(availableDays),
                            days(restDays),
                            longRunDay == null ? null : DayOfWeek.of(longRunDay),
                            unavailable.stream().map(AbsenceRow::toRange).toList()),
                    plan.baseline(),
                    new Limits(
                            maxWeeklyDistanceKm == null ? null : Distance.ofKilometres(maxWeeklyDistanceKm),
                            maxSessionS == null ? null : Numbers.duration(maxSessionS)),
                    tuneUpRaces.stream().map(RaceRow::toRace).toList(),
                    MethodologyBlend.of(plan.blend()),
                    plan.athlete().profile(),
                    new Evidence(raced, otherVdot == null ? null : FitnessIndex.of(otherVdot), asOf));
        }

        private static Set<DayOfWeek> days(List<Integer> numbers) {
            return numbers.stream().map(DayOfWeek::of).collect(Collectors.toSet());
        }

        private static List<Integer> numbers(Set<DayOfWeek> days) {
            return days.stream().map(DayOfWeek::getValue).sorted().toList();
        }
    }

    /** Dates without running. */
    record AbsenceRow(
            LocalDate from, LocalDate to, @Nullable String reason) {
        DateRange toRange() {
            return new DateRange(from, to, reason);
        }
    }

    /** A race on the way. */
    record RaceRow(String name, LocalDate date, double distanceM) {
        TuneUpRace toRace() {
            return new TuneUpRace(name, date, Distance.ofMetres(distanceM));
        }
    }

    /**
     * The column {@code adjustments}: what of a followed plan departs from the one that was made.
     *
     * @param fitness indices that races showed
     */
    record AdjustmentsRow(List<Double> fitness, List<AbsenceRow> eased) {

        static AdjustmentsRow of(Adjustments adjustments) {
            return new AdjustmentsRow(
                    adjustments.fitness().stream().map(FitnessIndex::value).toList(),
                    adjustments.eased().stream()
                            .map(range -> new AbsenceRow(range.from(), range.to(), range.reason()))
                            .toList());
        }

        Adjustments toAdjustments(@Nullable Program original) {
            return new Adjustments(
                    fitness.stream().map(FitnessIndex::of).toList(),
                    eased.stream().map(AbsenceRow::toRange).toList(),
                    eased.isEmpty() ? null : original);
        }
    }

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

        static Audit toAudit(@Nullable String json) {
            return new Audit(RowJson.readAll(json, FindingRow.class).stream()
                    .map(FindingRow::toFinding)
                    .toList());
        }

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
