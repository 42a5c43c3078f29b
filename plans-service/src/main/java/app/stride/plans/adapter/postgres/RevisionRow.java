package app.stride.plans.adapter.postgres;

import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.revision.Author;
import app.stride.plans.domain.revision.Revision;
import app.stride.plans.usecase.IdempotencyKey;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code plan_revision}. */
record RevisionRow(
        String athleteId,
        UUID planId,
        int revision,
        OffsetDateTime revisedAt,
        String author,
        String cause,
        String reason,
        List<ChangesRow> changes,
        @Nullable String idempotencyKey,
        @Nullable String requestHash) {

    static RevisionRow of(AthleteId athlete, PlanId plan, Revision revision, @Nullable IdempotencyKey key) {
        return new RevisionRow(
                athlete.value(),
                plan.value(),
                revision.number(),
                revision.at().atOffset(ZoneOffset.UTC),
                revision.author().code(),
                revision.cause(),
                revision.reason(),
                ChangesRow.of(revision.changes()),
                key == null ? null : key.value(),
                key == null ? null : key.requestHash());
    }

    Revision toRevision() {
        return new Revision(
                revision, revisedAt.toInstant(), Author.of(author), cause, reason, ChangesRow.toChanges(changes));
    }
}
