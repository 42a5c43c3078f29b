package app.stride.activity.usecase;

/** Converts events into the format of their published contract. */
public interface Messages {
    Message of(Event event);
}
