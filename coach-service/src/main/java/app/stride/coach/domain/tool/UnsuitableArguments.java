package app.stride.coach.domain.tool;

/** A call whose arguments cannot be used; the message says to the caller what is wrong. */
public class UnsuitableArguments extends RuntimeException {

    public UnsuitableArguments(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
