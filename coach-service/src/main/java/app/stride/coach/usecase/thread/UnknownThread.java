package app.stride.coach.usecase.thread;

/** A conversation that does not exist, or not for this athlete. */
public class UnknownThread extends RuntimeException {

    public UnknownThread() {
        super("unknown thread");
    }
}
