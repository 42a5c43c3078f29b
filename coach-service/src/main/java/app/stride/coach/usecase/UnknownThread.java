package app.stride.coach.usecase;

/** A conversation that does not exist, or not for this athlete. */
public class UnknownThread extends RuntimeException {

    public UnknownThread() {
        super("unknown thread");
    }
}
