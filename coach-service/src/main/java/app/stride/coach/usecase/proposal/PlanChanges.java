package app.stride.coach.usecase.proposal;

import app.stride.coach.domain.proposal.Effect;
import app.stride.coach.domain.proposal.ProposalId;
import app.stride.coach.domain.proposal.RuleFinding;
import app.stride.coach.domain.proposal.Wish;
import app.stride.coach.usecase.Access;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where plans are changed: by the same rules as when the athlete does it themselves, and with their own token. */
public interface PlanChanges {

    /** What became of a wish. */
    sealed interface Outcome {

        /** It would work, or was done. */
        record Done(Effect effect) implements Outcome {}

        /** The plan is another than the wish is meant for. */
        record MovedOn(String detail) implements Outcome {}

        /**
         * A rule or the plan's state stands against it.
         *
         * @param detail a sentence that says why
         */
        record Refused(String detail, List<RuleFinding> findings) implements Outcome {

            /** The whole of it, each sentence once. */
            String inWords() {
                return Stream.concat(
                                Stream.of(detail),
                                findings.stream()
                                        .filter(finding -> !finding.passed())
                                        .map(RuleFinding::message)
                                        .filter(message -> !detail.contains(message)))
                        .distinct()
                        .collect(Collectors.joining(" "));
            }
        }
    }

    /** What the wish would do; nothing is done. */
    Uni<Outcome> preview(Access access, Wish wish);

    /** Does what is wished; done again for the same proposal it has no further effect. */
    Uni<Outcome> apply(Access access, Wish wish, Effect shown, ProposalId proposal);
}
