package app.stride.coach.domain.safety;

import java.util.Locale;
import java.util.Optional;

/** What ends coaching, because it needs a professional; the gravest first, which is told when there are several. */
public enum Concern {
    SELF_HARM,
    CHEST_PAIN,
    FAINTING,
    EATING,
    INJURY;

    /** As it is written in the rules, the texts and the log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
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
