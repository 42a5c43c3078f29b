package app.stride.coach.domain.proposal;

import app.stride.coach.domain.conversation.ThreadId;
import java.time.Instant;
import java.util.Optional;

/**
 * A change that the coach proposed.
 *
 * @param thread the conversation in which it was
 * @param title what it is about, in a line
 * @param decidedAt when its fate was settled; nothing while it is open
 */
public record Proposal(
        ProposalId id,
        Optional<ThreadId> thread,
        String title,
        Wish wish,
        Effect effect,
        Status status,
        Instant madeAt,
        Optional<Instant> decidedAt) {

    /** The fate of a proposal. */
    public enum Status {
        /** The athlete has not decided. */
        OPEN,
        /** The athlete accepted; plans-service has not confirmed yet. Accepting again goes on with it. */
        ACCEPTING,
        ACCEPTED,
        REJECTED,
        /** The plan moved on, so that it no longer fits. */
        OUTDATED
    }

    /** A proposal that was just made. */
    public static Proposal made(
            ProposalId id, Optional<ThreadId> thread, String title, Wish wish, Effect effect, Instant now) {
        return new Proposal(id, thread, title, wish, effect, Status.OPEN, now, Optional.empty());
    }

    /** The same with its fate. */
    public Proposal decided(Status fate, Instant now) {
        return new Proposal(id, thread, title, wish, effect, fate, madeAt, Optional.of(now));
    }

    /** Whether another one would do the same to the same plan, so that it says nothing new. */
    public boolean proposesTheSameAs(Proposal other) {
        return wish.wantsTheSameAs(other.wish) && effect.comesToTheSameAs(other.effect);
    }

    /** Whether there is still something to decide. */
    public boolean isOpen() {
        return status == Status.OPEN || status == Status.ACCEPTING;
    }
}
