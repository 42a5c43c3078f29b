package app.stride.coach.usecase.proposal;

import app.stride.coach.domain.proposal.Proposal;
import app.stride.coach.domain.proposal.RuleFinding;
import java.util.List;

/** What came of an athlete's decision about a proposal. */
public sealed interface Decision {

    /** It is settled as the athlete wished. */
    record Settled(Proposal proposal) implements Decision {}

    /** There is no such proposal of the athlete's. */
    record Unknown() implements Decision {}

    /** It cannot be decided like that any more; the sentence says why. */
    record TooLate(String detail) implements Decision {}

    /** Nobody knows whether the plan was changed; accepting again finds out. */
    record Unreachable() implements Decision {}

    /** The plan does not allow it now; it stays open. */
    record Refused(String detail, List<RuleFinding> findings) implements Decision {}
}
