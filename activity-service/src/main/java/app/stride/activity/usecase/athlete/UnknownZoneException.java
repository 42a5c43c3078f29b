package app.stride.activity.usecase.athlete;

/** The database does not support a time zone that Java supports; nothing was stored. */
public class UnknownZoneException extends RuntimeException {
    public UnknownZoneException(Throwable cause) {
        super("The database does not support the time zone.", cause);
    }
}
