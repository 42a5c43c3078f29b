package app.stride.plans.adapter.postgres;

import app.stride.plans.adapter.postgres.OriginRow.AdjustmentsRow;
import app.stride.plans.adapter.postgres.OriginRow.FindingRow;
import app.stride.plans.adapter.postgres.OriginRow.RequestRow;
import app.stride.plans.domain.adaptation.Cause;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.periodization.audit.Audit;
import app.stride.plans.usecase.Adaptation;
import app.stride.plans.usecase.AdaptationId;
import app.stride.plans.usecase.IdempotencyKey;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code adaptation}. */
record AdaptationRow(
        String athleteId,
        UUID planId,
        UUID adaptationId,
        int revision,
        String status,
        String cause,
        List<String> reasons,
        List<ChangesRow> changes,
        RequestRow request,
        AdjustmentsRow adjustments,
        List<FindingRow> audit,
        OffsetDateTime proposedAt,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String idempotencyKey,
        @Nullable String requestHash) {

    static AdaptationRow of(AthleteId athlete, UUID plan, Adaptation adaptation, @Nullable IdempotencyKey key) {
        return new AdaptationRow(
                athlete.value(),
                plan,
                adaptation.id().value(),
                adaptation.revision(),
                adaptation.status().code(),
                adaptation.cause().code(),
                adaptation.reasons(),
                ChangesRow.of(adaptation.changes()),
                RequestRow.of(adaptation.request()),
                AdjustmentsRow.of(adaptation.adjustments()),
                FindingRow.of(adaptation.audit()),
                adaptation.proposedAt().atOffset(ZoneOffset.UTC),
                adaptation.decidedAt() == null ? null : adaptation.decidedAt().atOffset(ZoneOffset.UTC),
                key == null ? null : key.value(),
                key == null ? null : key.requestHash());
    }

    Adaptation toAdaptation(TrainingPlan plan) {
        return new Adaptation(
                new AdaptationId(adaptationId),
                revision,
                Adaptation.Status.of(status),
                Cause.of(cause),
                reasons,
                ChangesRow.toChanges(changes),
                request.toRequest(plan),
                adjustments.toAdjustments(null),
                new Audit(audit.stream().map(FindingRow::toFinding).toList()),
                proposedAt.toInstant(),
                decidedAt == null ? null : decidedAt.toInstant());
    }
}
