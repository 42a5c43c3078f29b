package app.stride.plans.adapter.rest.workout;

import app.stride.plans.adapter.rest.Rounded;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.matching.Candidate;
import app.stride.plans.domain.matching.MatchOutcome;
import app.stride.plans.domain.matching.ScoreComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a workout is matched, or is not. */
@Schema(name = "Matches")
public record MatchesJson(
        UUID workoutId,
        String decision,
        boolean locked,
        @Nullable Double score,
        List<UUID> activityIds,
        WorkoutJson.@Nullable ComplianceJson compliance,
        List<CandidateJson> candidates) {

    static MatchesJson of(MatchOutcome outcome) {
        return new MatchesJson(
                outcome.workout().value(),
                outcome.decision().name(),
                outcome.locked(),
                outcome.score() == null
                        ? null
                        : Rounded.hundredths(outcome.score().value()),
                ids(outcome.activities()),
                WorkoutJson.ComplianceJson.of(outcome.compliance()),
                outcome.candidates().stream().map(CandidateJson::of).toList());
    }

    private static List<UUID> ids(List<ActivityId> activities) {
        return activities.stream().map(ActivityId::value).toList();
    }

    /** What may have been the workout, and how well it fits. */
    @Schema(name = "Candidate")
    record CandidateJson(
            List<UUID> activityIds,
            LocalDate date,
            double score,
            List<ComponentJson> components,
            WorkoutJson.@Nullable ComplianceJson compliance) {

        static CandidateJson of(Candidate candidate) {
            return new CandidateJson(
                    ids(candidate.activities()),
                    candidate.date(),
                    Rounded.hundredths(candidate.score().value()),
                    candidate.score().components().stream()
                            .map(ComponentJson::of)
                            .toList(),
                    WorkoutJson.ComplianceJson.of(candidate.compliance()));
        }
    }

    /** One criterion's part in a score. */
    @Schema(name = "ScoreComponent")
    record ComponentJson(String criterion, double value, double weight) {
        static ComponentJson of(ScoreComponent component) {
            return new ComponentJson(
                    component.criterion().code(),
                    Rounded.hundredths(component.value()),
                    Rounded.hundredths(component.weight()));
        }
    }
}
