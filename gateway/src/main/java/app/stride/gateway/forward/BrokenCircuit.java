package app.stride.gateway.forward;

/** The upstream is left alone for a while: the call was not tried. */
final class BrokenCircuit extends RuntimeException {
    private static final long serialVersionUID = 1;

    static final BrokenCircuit NOT_TRIED = new BrokenCircuit();

    private BrokenCircuit() {
        super("not tried: it failed many times in a row", null, false, false);
    }
}
