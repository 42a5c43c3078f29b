package app.stride.coach.usecase.chat;

import app.stride.coach.domain.proposal.Proposal;

/** What happens while the coach replies: pieces of the answer, tools and proposals, and at the very end the whole reply. */
public sealed interface ChatEvent {

    /** A piece of the answer. */
    record Token(String text) implements ChatEvent {}

    /**
     * A tool was called.
     *
     * @param failed whether it could not do what was asked
     */
    record ToolUsed(String name, boolean failed) implements ChatEvent {}

    /** A proposal was made, for the athlete to accept or reject. */
    record Proposed(Proposal proposal) implements ChatEvent {}

    /** The whole reply, after which nothing comes. */
    record End(Reply reply) implements ChatEvent {}
}
