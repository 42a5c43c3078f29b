package app.stride.outbox;

/**
 * For how long something that failed is left alone: for a twentieth of the time for which it has waited, so that it
 * is tried again soon at first and seldom later on. The bounds are intervals of SQL; the clock is the database's own.
 *
 * @param atLeast the pause at first; it counts where it is longer than {@code atMost}
 */
public record Backoff(String atLeast, String atMost) {

    /** When it is tried again, as an expression of SQL, as is {@code since}, when it began to wait. */
    public String dueAt(String since) {
        return "now() + greatest(%s, least((now() - %s) / 20, %s))".formatted(atLeast, since, atMost);
    }
}
