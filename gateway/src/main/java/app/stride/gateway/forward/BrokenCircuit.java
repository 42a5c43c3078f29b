package app.stride.gateway.forward;

/** The upstream's circuit is open: the call was not attempted. */
final class BrokenCircuit extends RuntimeException {
    private static final long serialVersionUID = 1;

    static final BrokenCircuit NOT_TRIED = new BrokenCircuit();

    private BrokenCircuit() {
        super("not tried: it failed many times in a row", null, false, false);
    }
}
