package app.stride.plans.adapter.rest.change;

import app.stride.plans.adapter.rest.Revised;
import app.stride.plans.adapter.rest.Rounded;
import app.stride.plans.domain.revision.Adherence;
import app.stride.plans.domain.revision.History;
import app.stride.plans.domain.revision.Revision;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Every revision of a plan, the original first, and how much of the original and of the present plan was done. */
@Schema(name = "Revisions")
public record RevisionsJson(
        UUID planId,
        int revision,
        List<RevisionJson> revisions,
        AdherencesJson adherence,
        @JsonIgnore int version) implements Revised {

    static RevisionsJson of(History history, LocalDate today) {
        return new RevisionsJson(
                history.plan().plan().id().value(),
                history.plan().plan().revision(),
                history.revisions().stream().map(RevisionJson::of).toList(),
                new AdherencesJson(
                        AdherenceJson.of(history.adherenceToOriginal(today)),
                        AdherenceJson.of(history.adherence(today))),
                history.plan().plan().version());
    }

    /** A state of the plan's content, and how it came about. */
    @Schema(name = "Revision")
    record RevisionJson(
            int revision, Instant createdAt, String author, String cause, String reason, int workoutsChanged) {

        static RevisionJson of(Revision revision) {
            return new RevisionJson(
                    revision.number(),
                    revision.at(),
                    revision.author().code(),
                    revision.cause(),
                    revision.reason(),
                    revision.changes().each().size());
        }
    }

    /** Done beside planned, for the plan as it was made and as it is. */
    @Schema(name = "Adherences")
    record AdherencesJson(AdherenceJson original, AdherenceJson current) {}

    /** Done beside planned, until yesterday and of today and later what is done already. */
    @Schema(name = "Adherence")
    record AdherenceJson(
            int plannedSessions,
            int completedSessions,
            double plannedDistanceKm,
            double completedDistanceKm,
            int plannedDurationMinutes,
            int completedDurationMinutes,
            @Nullable Double sessionsRatio,
            @Nullable Double distanceRatio,
            @Nullable Double durationRatio) {

        static AdherenceJson of(Adherence adherence) {
            return new AdherenceJson(
                    adherence.plannedSessions(),
                    adherence.doneSessions(),
                    Rounded.kilometres(adherence.plannedDistance()),
                    Rounded.kilometres(adherence.doneDistance()),
                    Rounded.minutes(adherence.plannedDuration()),
                    Rounded.minutes(adherence.doneDuration()),
                    ratio(adherence.sessionRatio()),
                    ratio(adherence.distanceRatio()),
                    ratio(adherence.durationRatio()));
        }

        private static @Nullable Double ratio(@Nullable Double ratio) {
            return ratio == null ? null : Rounded.hundredths(ratio);
        }
    }
}
