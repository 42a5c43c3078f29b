package app.stride.coach.adapter.llm;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.usecase.ModelUnavailable;
import app.stride.coach.usecase.ModelUnavailable.Reason;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Leaves a model alone that has failed several times in a row, so that nobody waits for what will not come. As long as
 * it failed for one athlete only, their questions may be the reason: it rests for them and goes on for the others.
 * After the rest one call may try; if that fails, too, there is another rest.
 */
final class Breaker {
    /** Failures of the model, as against those of a question. */
    private static final Set<Reason> TELLING = Set.of(
            Reason.UNREACHABLE, Reason.TIMED_OUT, Reason.BUSY, Reason.REFUSED, Reason.UNKNOWN, Reason.UNINTELLIGIBLE);

    private final int most;
    private final long rest;
    private final LongSupplier nanos;
    /** For whom it failed; a second one says as much as many. */
    private final Set<AthleteId> failedFor = new HashSet<>();

    private int failures;
    private long restsUntil;
    private boolean trying;
    private long triesUntil;

    /**
     * @param most failures in a row after which the model rests
     * @param nanos a clock that only goes forward
     */
    Breaker(int most, Duration rest, LongSupplier nanos) {
        this.most = most;
        this.rest = rest.toNanos();
        this.nanos = nanos;
    }

    /**
     * Lets a call pass, or fails with how long it rests. Each call that passed is to be told of by one of the others; a try of which nothing is heard keeps
     * the next one away for another rest.
     */
    synchronized void pass(AthleteId athlete) {
        if (!isOpen() || !concerns(athlete)) {
            return;
        }
        long now = nanos.getAsLong();
        long left = restsUntil - now;
        boolean tried = trying && triesUntil - now > 0;
        if (left > 0 || tried) {
            throw new ModelUnavailable(Reason.RESTING)
                    .until(Duration.ofNanos(Math.max(left, Duration.ofSeconds(1).toNanos())));
        }
        trying = true;
        triesUntil = now + rest;
    }

    synchronized void succeeded() {
        failures = 0;
        failedFor.clear();
        trying = false;
    }

    /** Somebody went away, or the question itself was refused: that tells nothing of the model. */
    synchronized void undecided() {
        trying = false;
    }

    /**
     * The model wants tools before it answers. It is there again, which ends a rest, but does not make good the
     * failures before: a model may want tools in time, and run out of it whenever it has to answer.
     */
    synchronized void responded() {
        if (trying) {
            failures = Math.min(failures, most - 1);
        }
        trying = false;
    }

    synchronized void failed(Reason reason, AthleteId athlete) {
        trying = false;
        if (!TELLING.contains(reason)) {
            return;
        }
        failures++;
        if (failedFor.size() < 2) {
            failedFor.add(athlete);
        }
        if (failures >= most) {
            restsUntil = nanos.getAsLong() + rest;
        }
    }

    private boolean concerns(AthleteId athlete) {
        return failedFor.size() > 1 || failedFor.contains(athlete);
    }

    /** Whether calls are refused, be it of one athlete. */
    synchronized boolean isOpen() {
        return failures >= most;
    }
}
