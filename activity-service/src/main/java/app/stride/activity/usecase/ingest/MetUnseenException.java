package app.stride.activity.usecase.ingest;

/** What came in met again and again what others changed at the same moment: no fault of its own, and over soon. */
public class MetUnseenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public MetUnseenException() {
        super("The same activity was received several times at once", null, false, false);
    }
}
