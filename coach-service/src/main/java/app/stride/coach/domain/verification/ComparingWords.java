package app.stride.coach.domain.verification;

import java.util.regex.Pattern;

/** The English and German words that say what a number is to two others: their difference, their sum, by how much one is more or less. */
final class ComparingWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    /** Of these verbs "up" and "down" are a part, and tell of no difference. */
    private static final String NOT_OF_A_VERB =
            "(?<!\\b(?:warm|cool|speed|slow|build|show|follow|pick|eas|wind|calm|writ|break)(?:e|ing|ed|s)?[ -])";

    private static final String MORE = "more|longer|slower|further|farther|higher|above|beyond|" + NOT_OF_A_VERB
            + "up|increas\\w*|rose|risen|grew|grown|gain\\w*" + "|mehr|länger|langsamer|höher|gestiegen|gesteigert";
    private static final String LESS = "less|fewer|shorter|faster|quicker|lower|below|" + NOT_OF_A_VERB
            + "down|decreas\\w*|reduc\\w*|drop\\w*|fell|fallen|lost"
            + "|weniger|kürzer|schneller|niedriger|gesunken|verringert";
    private static final String NO_SIDE = "left(?! (?:knee|leg|foot|ankle|calf|hip|side|turn)\\b)";
    private static final Pattern RISES = Pattern.compile("\\b(?:" + MORE + ")\\b", FLAGS);
    private static final Pattern FALLS = Pattern.compile("\\b(?:" + LESS + ")\\b", FLAGS);
    private static final Pattern DIFFERS = Pattern.compile(
            "\\b(?:" + MORE + "|" + LESS
                    + "|differ\\w*|gap|ahead|behind|improv\\w*|" + NO_SIDE + "|remain\\w*|to go|missing|short of|away"
                    + "|unterschied\\w*|differenz|vorsprung|rückstand|verbesser\\w*|übrig|fehl(?:t|en))\\b",
            FLAGS);
    private static final Pattern TOGETHER = Pattern.compile(
            "\\b(?:total\\w*|in all|altogether|combined|together|sum|add(?:s|ed|ing)? up|insgesamt|zusammen\\w*|gesamt\\w*|summe)\\b",
            FLAGS);

    private ComparingWords() {}

    static boolean tellOfARise(String words) {
        return RISES.matcher(words).find();
    }

    static boolean tellOfAFall(String words) {
        return FALLS.matcher(words).find();
    }

    static boolean tellOfADifference(String words) {
        return DIFFERS.matcher(words).find();
    }

    static boolean tellOfASum(String words) {
        return TOGETHER.matcher(words).find();
    }
}
