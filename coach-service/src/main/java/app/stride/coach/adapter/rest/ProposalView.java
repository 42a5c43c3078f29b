package app.stride.coach.adapter.rest;

import app.stride.coach.domain.conversation.ThreadId;
import app.stride.coach.domain.proposal.PlanOutline;
import app.stride.coach.domain.proposal.Proposal;
import app.stride.coach.domain.proposal.Proposal.Status;
import app.stride.coach.domain.proposal.RuleFinding;
import app.stride.coach.domain.proposal.WorkoutDiff;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change that the coach proposed, what it would do, and what became of it. */
@Schema(name = "Proposal")
record ProposalView(
        UUID id,

        @Schema(
                type = SchemaType.STRING,
                enumeration = {"changes", "adaptation", "plan"},
                description = "Single workouts, an adaptation of the plan, or a new plan.")
        String kind,

        @Schema(
                type = SchemaType.STRING,
                enumeration = {"open", "accepted", "rejected", "outdated"},
                description = "Outdated: the plan moved on before you accepted.")
        String status,

        @Schema(description = "What it is about, in a line.")
        String title,

        @Schema(nullable = true, description = "The conversation in which it was proposed.") @Nullable UUID threadId,

        @Schema(nullable = true, description = "The plan that it changes or replaces.") @Nullable UUID planId,

        @Schema(description = "What would change, workout by workout.")
        List<WorkoutDiff> changes,

        @Schema(nullable = true, description = "The new plan, where there would be one.") @Nullable PlanOutline plan,

        @Schema(description = "What the plan's rules warn of.")
        List<RuleFinding> findings,

        @Schema(description = "Why the plan would be adapted like this.")
        List<String> reasons,

        Instant madeAt,
        @Schema(nullable = true) @Nullable Instant decidedAt) {

    static ProposalView of(Proposal proposal) {
        Status shown = proposal.isOpen() ? Status.OPEN : proposal.status();
        return new ProposalView(
                proposal.id().value(),
                proposal.wish().kind(),
                shown.name().toLowerCase(Locale.ROOT),
                proposal.title(),
                proposal.thread().map(ThreadId::value).orElse(null),
                proposal.wish().planId(),
                proposal.effect().changes(),
                proposal.effect().plan(),
                proposal.effect().findings(),
                proposal.effect().reasons(),
                proposal.madeAt(),
                proposal.decidedAt().orElse(null));
    }
}
