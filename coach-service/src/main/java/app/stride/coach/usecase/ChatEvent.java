package app.stride.coach.usecase;

/** What happens while the coach replies: pieces of the answer, and at the very end the whole reply. */
public sealed interface ChatEvent {

    /** A piece of the answer. */
    record Token(String text) implements ChatEvent {}

    /** The whole reply, after which nothing comes. */
    record End(Reply reply) implements ChatEvent {}
}
