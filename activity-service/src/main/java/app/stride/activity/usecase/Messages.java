package app.stride.activity.usecase;

/** Puts events into the words of their published contract. */
public interface Messages {
    Message of(Event event);
}
