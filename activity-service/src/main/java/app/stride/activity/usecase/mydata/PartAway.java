package app.stride.activity.usecase.mydata;

/** A part of an athlete's data cannot be had now, because the service that keeps it does not answer. */
public final class PartAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ForeignBelongings.Part part;

    public PartAway(ForeignBelongings.Part part, Throwable cause) {
        super(part + " cannot be had", cause);
        this.part = part;
    }

    public ForeignBelongings.Part part() {
        return part;
    }
}
