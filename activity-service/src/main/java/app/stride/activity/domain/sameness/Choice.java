package app.stride.activity.domain.sameness;

import app.stride.activity.domain.activity.ActivityId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an athlete says about whether an activity is the double of another one.
 *
 * @param original the activity that counts in its place, only for {@link Kind#LINKED}
 */
public record Choice(Kind kind, @Nullable ActivityId original) {

    /** Who decides. */
    public enum Kind {
        /** The figures do. */
        AUTOMATIC,
        /** It is a run of its own, whatever it is like. */
        APART,
        /** It counts in the place of those that are like it. */
        PREFERRED,
        /** Another one counts in its place. */
        LINKED;

        /** The name in the API and in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public static final Choice AUTOMATIC = new Choice(Kind.AUTOMATIC, null);
    public static final Choice APART = new Choice(Kind.APART, null);

    public static final Choice PREFERRED = new Choice(Kind.PREFERRED, null);

    public static Choice linkedTo(ActivityId original) {
        return new Choice(Kind.LINKED, original);
    }
}
