package app.stride.coach.domain.safety;

import java.util.Locale;

/** The languages in which the coach has words of its own for a concern. */
public enum Language {
    EN,
    DE;

    static Language of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
