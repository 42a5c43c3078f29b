package app.stride.coach.domain.context;

/**
 * Words that an athlete or a device wrote, made harmless: one line of plain text within quotation marks that it cannot close,
 * without what Markdown, HTML or the context's own citations are made of.
 */
public final class Quotation {

    private static final int LINE = 80;
    private static final int SOME_SENTENCES = 400;
    private static final String SPECIAL = "[]{}<>`*_#|\\“”";
    private static final String HARMLESS = "()()‹›'·-·/¦''";

    private Quotation() {}

    /** The words, at most 80 characters of them, within “ and ”. */
    public static String of(String written) {
        return upTo(written, LINE);
    }

    /** The same words without the marks, for athletes to read and never for a model. */
    public static String bare(String written) {
        String quoted = of(written);
        return quoted.substring(1, quoted.length() - 1);
    }

    /** Some sentences without the marks, at most 400 characters of them, for athletes to read and never for a model. */
    public static String bareSentences(String written) {
        String quoted = ofSome(written);
        return quoted.substring(1, quoted.length() - 1);
    }

    /** The words, at most 400 characters of them, within “ and ”. */
    static String ofSome(String written) {
        return upTo(written, SOME_SENTENCES);
    }

    /** The words, at most so many characters of them, within “ and ”. */
    public static String upTo(String written, int longest) {
        StringBuilder quoted = new StringBuilder("“");
        String line =
                written.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Z}\\s]+", " ").strip();
        int[] characters =
                line.codePoints().limit(longest).map(Quotation::harmless).toArray();
        quoted.append(new String(characters, 0, characters.length));
        return quoted.append(line.codePoints().count() > longest ? "…”" : "”").toString();
    }

    private static int harmless(int character) {
        int at = SPECIAL.indexOf(character);
        return at < 0 ? character : HARMLESS.charAt(at);
    }
}
