package app.stride.coach.adapter.rest;

import app.stride.coach.domain.conversation.ThreadId;
import app.stride.coach.domain.proposal.PlanOutline;
import app.stride.coach.domain.proposal.Proposal;
import app.stride.coach.domain.proposal.Proposal.Status;
import app.stride.coach.domain.proposal.RuleFinding;
import java.time.Instant;
import java.time.LocalDate;
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
        List<WorkoutDiffView> changes,

        @Schema(nullable = true, description = "The new plan, where there would be one.") @Nullable PlanOutlineView plan,

        @Schema(description = "Rules that it breaks, and what they warn of.")
        List<FindingView> findings,

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
                proposal.effect().changes().stream().map(WorkoutDiffView::of).toList(),
                outline(proposal.effect().plan()),
                proposal.effect().findings().stream().map(FindingView::of).toList(),
                proposal.effect().reasons(),
                proposal.madeAt(),
                proposal.decidedAt().orElse(null));
    }

    private static @Nullable PlanOutlineView outline(@Nullable PlanOutline plan) {
        return plan == null ? null : PlanOutlineView.of(plan);
    }

    /** What a rule of the plan says of it. */
    @Schema(name = "RuleFinding")
    record FindingView(
            String rule,
            boolean passed,

            @Schema(description = "How much it matters: error, warning or info.")
            String severity,

            @Schema(nullable = true, description = "What the plan would have, with its unit.") @Nullable String value,

            @Schema(nullable = true, description = "What the rule asks for, with its unit.") @Nullable String bound,

            @Schema(nullable = true, description = "The week of the plan that it is about.") @Nullable Integer week,

            @Schema(nullable = true, description = "The day that it is about.") @Nullable LocalDate date,

            String message) {

        static FindingView of(RuleFinding finding) {
            return new FindingView(
                    finding.rule(),
                    finding.passed(),
                    finding.severity(),
                    finding.value(),
                    finding.bound(),
                    finding.week(),
                    finding.date(),
                    finding.message());
        }
    }
}
