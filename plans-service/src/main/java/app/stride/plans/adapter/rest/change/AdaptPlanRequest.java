package app.stride.plans.adapter.rest.change;

import app.stride.plans.adapter.rest.SaneDate;
import app.stride.plans.adapter.rest.plan.CreatePlanRequest;
import app.stride.plans.domain.adaptation.Cause;
import app.stride.plans.domain.adaptation.Wish;
import app.stride.plans.domain.periodization.request.DateRange;
import app.stride.rest.Problems;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a plan is to be adapted. {@code from} and {@code to} are the dates of a sickness, a pause or of being unavailable, {@code race}
 * is the result that shows another fitness, {@code changes} what exactly is wanted on request.
 */
public record AdaptPlanRequest(
        @NotNull Reason reason,
        @SaneDate @Nullable LocalDate from,
        @SaneDate @Nullable LocalDate to,
        @Valid CreatePlanRequest.@Nullable RecentRace race,
        @Size(max = 14) @Nullable List<@NotNull @Valid WorkoutChangeRequest> changes,
        @Positive @Nullable Integer expectedRevision,
        @Nullable Boolean dryRun) {

    private static final int LONGEST = 366;

    /** What happened; who is hurt comes back as after sickness. The name of injury is understood, but not promised. */
    @Schema(name = "AdaptationReason", description = "What happened; an injury counts as sickness")
    enum Reason {
        @JsonProperty("missed_long_run")
        MISSED_LONG_RUN,
        @JsonProperty("missed_days")
        MISSED_DAYS,
        @JsonProperty("sickness")
        @JsonAlias("injury")
        SICKNESS,
        @JsonProperty("pause")
        PAUSE,
        @JsonProperty("unavailable")
        UNAVAILABLE,
        @JsonProperty("race_result")
        RACE_RESULT,
        @JsonProperty("request")
        REQUEST
    }

    Wish toWish() {
        return new Wish(
                Cause.valueOf(reason.name()),
                stretch(),
                race == null ? null : race.fitness(),
                race == null ? null : race.date(),
                changes == null
                        ? List.of()
                        : changes.stream().map(WorkoutChangeRequest::toEdit).toList());
    }

    private @Nullable DateRange stretch() {
        LocalDate first = from == null ? to : from;
        LocalDate last = to == null ? from : to;
        if (first == null || last == null) {
            if (reason == Reason.UNAVAILABLE) {
                throw Problems.badRequest("from", "is required to say when you are unavailable");
            }
            return null;
        }
        if (last.isBefore(first)) {
            throw Problems.badRequest("to", "must not be before from");
        }
        if (ChronoUnit.DAYS.between(first, last) >= LONGEST) {
            throw Problems.badRequest("to", "must be within a year after from");
        }
        return new DateRange(first, last);
    }
}
