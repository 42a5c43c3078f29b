package app.stride.plans.domain.lifecycle;

import java.util.function.Function;

/** What comes of asking for a move: the next state, or the sentence that says why there is no such move. */
public sealed interface Move<S> {

    /** The move is legal and leads here. */
    record Made<S>(S next) implements Move<S> {
        @Override
        public <R> R fold(Function<S, R> made, Function<String, R> refused) {
            return made.apply(next);
        }
    }

    /** The move is not legal in the present state. */
    record Refused<S>(String reason) implements Move<S> {
        @Override
        public <R> R fold(Function<S, R> made, Function<String, R> refused) {
            return refused.apply(reason);
        }
    }

    static <S> Move<S> to(S next) {
        return new Made<>(next);
    }

    static <S> Move<S> refused(String reason) {
        return new Refused<>(reason);
    }

    /** The same answer about something larger: what has the next state in it. */
    default <T> Move<T> map(Function<S, T> larger) {
        return fold(next -> to(larger.apply(next)), Move::refused);
    }

    /** Goes on with what the move led to, or with the reason against it. */
    <R> R fold(Function<S, R> made, Function<String, R> refused);
}
