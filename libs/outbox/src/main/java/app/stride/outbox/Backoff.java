package app.stride.outbox;

import java.time.Duration;

/**
 * For how long something that failed is left alone: for a twentieth of the time for which it has waited, so that it
 * is tried again soon at first and seldom later on. The bounds are intervals of SQL; the clock is the database's own.
 *
 * @param atLeast the pause at first; it counts where it is longer than {@code atMost}
 */
public record Backoff(String atLeast, String atMost) {
    private static final int SHARE = 20;

    /** When it is tried again, as an expression of SQL, as is {@code since}, when it began to wait. */
    public String dueAt(String since) {
        return "now() + greatest(%s, least((now() - %s) / %d, %s))".formatted(atLeast, since, SHARE, atMost);
    }

    /** The same for what is remembered in memory only: how long the pause is after so long a wait. */
    public static Duration pause(Duration atLeast, Duration waited, Duration atMost) {
        Duration share = waited.dividedBy(SHARE);
        Duration bounded = share.compareTo(atMost) > 0 ? atMost : share;
        return bounded.compareTo(atLeast) < 0 ? atLeast : bounded;
    }
}
