package app.stride.plans.usecase;

import java.util.function.Function;

/** What became of a request about something that exists, or does not. */
public sealed interface Outcome<T> {

    /** It was done. */
    record Done<T>(T value) implements Outcome<T> {}

    /** There is no such thing, or it is another athlete's. */
    record Unknown<T>(String detail) implements Outcome<T> {}

    /** The present state does not allow it. */
    record Refused<T>(String reason) implements Outcome<T> {}

    /** What was asked for makes no sense here. */
    record Impossible<T>(String reason) implements Outcome<T> {}

    /** The value, or else what the failure says. */
    default T orElseThrow(Function<Outcome<T>, ? extends RuntimeException> failure) {
        if (this instanceof Done<T> done) {
            return done.value();
        }
        throw failure.apply(this);
    }
}
