package app.stride.activity.usecase.checkin;

/** What came of the wish to keep a check-in. */
public sealed interface CheckInOutcome {
    record Kept(KeptCheckIn checkIn) implements CheckInOutcome {}

    /** It has moved on since the version that the client knows. */
    record Stale() implements CheckInOutcome {}

    /** The request's key stands for another request. */
    record KeyTaken() implements CheckInOutcome {}
}
