package app.stride.coach.domain.safety;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words as rules compare them: lower case, one kind of apostrophe, no accents (ä is ae, ß is ss), single spaces, which stand
 * for the hyphens between words, too.
 */
final class PlainWords {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern LINE_END = Pattern.compile("\\s*[\\n\\r]+\\s*");
    private static final Pattern HYPHEN = Pattern.compile("(?<=\\w)[-\u2010\u2011\u2012\u2013](?=\\w)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private PlainWords() {}

    static String of(String words) {
        String lower = Normalizer.normalize(INVISIBLE.matcher(words).replaceAll(""), Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('´', '\'')
                .replace('`', '\'')
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        String bare = ACCENT.matcher(Normalizer.normalize(lower, Form.NFD)).replaceAll("");
        String apart = HYPHEN.matcher(LINE_END.matcher(bare).replaceAll("; ")).replaceAll(" ");
        return SPACE.matcher(apart).replaceAll(" ");
    }
}
