package app.stride.coach.domain.safety;

import java.util.Locale;
import java.util.Optional;

/** What ends coaching, as it needs a professional or rest; the gravest first, which is told when there are several. */
public enum Concern {
    SELF_HARM,
    CHEST_PAIN,
    BREATHING,
    HEAT,
    FAINTING,
    DARK_URINE,
    PREGNANCY,
    EATING,
    INJURY,
    FEVER;

    /** As it is written in the rules, the texts and the log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a doctor's word ends it. */
    public boolean canBeCleared() {
        return this != SELF_HARM;
    }

    /** Whether a check-in that tells of it keeps the next training out of the briefing of its day and the next. */
    public boolean keepsTrainingOutOfTheBriefing() {
        return this != FEVER;
    }

    /**
     * Whether a check-in that tells of it ends coaching for its day and the next. With a fever or an injury the coach still
     * helps to take training out of the plan, and is told to advise rest.
     */
    public boolean endsCoaching() {
        return this != FEVER && this != INJURY;
    }

    /** The concern of a word; nothing when there is none of that name. */
    public static Optional<Concern> of(String word) {
        for (Concern concern : values()) {
            if (concern.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(concern);
            }
        }
        return Optional.empty();
    }
}
