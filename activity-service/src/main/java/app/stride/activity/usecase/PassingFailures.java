package app.stride.activity.usecase;

/** Tells failures that pass by themselves, as when the database is away, from those that would come again. */
public interface PassingFailures {
    boolean is(Throwable failure);
}
