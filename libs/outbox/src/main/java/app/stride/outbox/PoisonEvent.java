package app.stride.outbox;

/** An event that can never be processed as it stands: it goes to the dead-letter topic and the partition moves on. */
public class PoisonEvent extends RuntimeException {
    public PoisonEvent(String reason) {
        super(reason);
    }

    public PoisonEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
