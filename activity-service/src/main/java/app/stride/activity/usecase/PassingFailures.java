package app.stride.activity.usecase;

/** Tells transient failures, such as an unavailable database, from those that would recur. */
public interface PassingFailures {
    boolean is(Throwable failure);
}
