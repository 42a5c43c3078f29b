package app.stride.activity.usecase.checkin;

/** The outcome of recording a check-in. */
public sealed interface CheckInOutcome {
    record Kept(KeptCheckIn checkIn) implements CheckInOutcome {}

    /** It has changed since the version that the client knows. */
    record Stale() implements CheckInOutcome {}

    /** Its day has not begun yet in the athlete's time zone. */
    record InTheFuture() implements CheckInOutcome {}

    /** The idempotency key was already used with a different request. */
    record KeyTaken() implements CheckInOutcome {}
}
