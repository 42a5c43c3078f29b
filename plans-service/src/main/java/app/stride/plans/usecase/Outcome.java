package app.stride.plans.usecase;

import app.stride.plans.domain.periodization.rule.Finding;
import java.util.List;
import java.util.function.Function;

/** What became of a request about something that exists, or does not. */
public sealed interface Outcome<T> {

    /** It was done. */
    record Done<T>(T value) implements Outcome<T> {}

    /** There is no such thing, or it is another athlete's. */
    record Unknown<T>(String detail) implements Outcome<T> {}

    /** The present state does not allow it. */
    record Refused<T>(String reason) implements Outcome<T> {}

    /** It was read before it changed: who wants to change it has to look again. */
    record Stale<T>() implements Outcome<T> {}

    /**
     * Rules stand against it.
     *
     * @param findings of the rules that it would break
     */
    record Unsound<T>(String reason, List<Finding> findings) implements Outcome<T> {
        public Unsound {
            findings = List.copyOf(findings);
        }
    }

    /** What was asked for makes no sense here. */
    record Impossible<T>(String reason) implements Outcome<T> {}

    /** The same failure about something else; there is none of what was done. */
    @SuppressWarnings("unchecked") // a failure holds no value
    default <R> Outcome<R> failure() {
        if (this instanceof Done) {
            throw new IllegalStateException("it was done");
        }
        return (Outcome<R>) this;
    }

    /** The value, or else what the failure says. */
    default T orElseThrow(Function<Outcome<T>, ? extends RuntimeException> failure) {
        if (this instanceof Done<T> done) {
            return done.value();
        }
        throw failure.apply(this);
    }
}
