package app.stride.activity.usecase.mydata;

/** A part of an athlete's data cannot be had now, because the service that keeps it does not answer with it. */
public final class PartAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ForeignBelongings.Part part;
    private final boolean tooOld;

    public PartAway(ForeignBelongings.Part part, boolean tooOld, Throwable cause) {
        super(part + " cannot be had", cause);
        this.part = part;
        this.tooOld = tooOld;
    }

    public ForeignBelongings.Part part() {
        return part;
    }

    /** Whether the service answers, but is of a release that does not hand out this part. */
    public boolean isTooOld() {
        return tooOld;
    }
}
