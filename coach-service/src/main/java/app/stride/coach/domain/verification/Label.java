package app.stride.coach.domain.verification;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a load or a heart rate is called: a resting heart rate of 52 does not show a maximum of 52. */
enum Label {
    LONG_TERM_LOAD,
    SHORT_TERM_LOAD,
    FORM,
    MAXIMUM,
    RESTING,
    THRESHOLD;

    /** In characters before a number. */
    private static final int BEFORE = 40;

    /** The last name of a load before a number. */
    private static final Pattern LOADS = Pattern.compile(
            "(?s).*\\b(ctl|atl|tsb|form|fatigue|fitness(?! index)|long[- ]term|short[- ]term|(?<!term )load)\\b\\D*");

    /** The last name of a heart rate; two of them together say nothing of either number. */
    private static final Pattern HEART_RATES =
            Pattern.compile("(?s).*\\b(?<!\\b(?:and|und|or|oder) |/)(max|resting|ruhe|threshold|schwelle)\\w*?[\\s-]*"
                    + "(?:heart[\\s-]?rate|hr|pulse?|herzfrequenz)\\b[^.!?\\n\\d]*");

    /** How a number of an answer is called; null where it is not, or where names say nothing. */
    static @Nullable Label of(Claim claim, String text) {
        String head = text.substring(Math.max(0, claim.at() - BEFORE), claim.at())
                + claim.text().replaceFirst("(?s)\\d.*", "");
        return switch (claim.kind()) {
            case LOAD -> named(LOADS, head);
            case HEART_RATE -> named(HEART_RATES, head);
            default -> null;
        };
    }

    private static @Nullable Label named(Pattern names, String head) {
        Matcher name = names.matcher(head.toLowerCase(Locale.ROOT));
        return name.matches() ? ofWord(name.group(1)) : null;
    }

    private static @Nullable Label ofWord(String word) {
        return switch (word) {
            case "ctl", "fitness", "long-term", "long term" -> LONG_TERM_LOAD;
            case "atl", "fatigue", "short-term", "short term" -> SHORT_TERM_LOAD;
            case "tsb", "form" -> FORM;
            case "max" -> MAXIMUM;
            case "resting", "ruhe" -> RESTING;
            case "threshold", "schwelle" -> THRESHOLD;
            default -> null;
        };
    }

    /** What a fact is called; null where its name says no more than what it is of. */
    static @Nullable Label ofFact(String id) {
        if (id.startsWith("fitness.trend.") || id.endsWith(".ctl")) {
            return LONG_TERM_LOAD;
        }
        if (id.endsWith(".atl")) {
            return SHORT_TERM_LOAD;
        }
        if (id.endsWith(".tsb")) {
            return FORM;
        }
        if (id.endsWith(".max_heart_rate") || id.endsWith("heart_rate.max.value")) {
            return MAXIMUM;
        }
        if (id.endsWith(".resting_heart_rate") || id.endsWith("heart_rate.resting.value")) {
            return RESTING;
        }
        return id.endsWith("heart_rate.threshold.value") ? THRESHOLD : null;
    }
}
