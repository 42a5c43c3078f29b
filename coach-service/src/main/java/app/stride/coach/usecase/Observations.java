package app.stride.coach.usecase;

import app.stride.coach.domain.safety.Concern;

/** Where it is counted what happens in conversations; nobody's words are. */
public interface Observations {
    /**
     * A tool was called, by the coach's model or by an athlete's own assistant.
     *
     * @param tool one that there is
     */
    void toolCalled(String tool, boolean failed);

    /**
     * An answer was given.
     *
     * @param unverified how many of its numbers nothing shows
     * @param corrected whether it was written anew for the sake of its numbers
     */
    void answered(int unverified, boolean corrected);

    /**
     * Somebody was sent to a professional.
     *
     * @param cause what raised the concern: {@code words} of the athlete, their {@code note}, or the {@code answer} of the model
     */
    void referred(Concern concern, String cause);
}
