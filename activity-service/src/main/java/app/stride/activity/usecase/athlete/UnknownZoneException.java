package app.stride.activity.usecase.athlete;

/** The database does not know a time zone that this Java knows; so nothing was kept. */
public class UnknownZoneException extends RuntimeException {
    public UnknownZoneException(Throwable cause) {
        super("The database does not know the time zone.", cause);
    }
}
