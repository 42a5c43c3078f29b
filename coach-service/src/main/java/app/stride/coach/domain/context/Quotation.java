package app.stride.coach.domain.context;

/**
 * Words that an athlete or a device wrote, made harmless: one line of plain text within quotation marks that it cannot close,
 * without what Markdown, HTML or the context's own citations are made of.
 */
public final class Quotation {

    private static final int LONGEST = 80;
    private static final String SPECIAL = "[]{}<>`*_#|\\“”";
    private static final String HARMLESS = "()()‹›'·-·/¦''";

    private Quotation() {}

    /** The words, at most 80 characters of them, within “ and ”. */
    public static String of(String written) {
        StringBuilder quoted = new StringBuilder("“");
        String line = written.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        int[] characters =
                line.codePoints().limit(LONGEST).map(Quotation::harmless).toArray();
        quoted.append(new String(characters, 0, characters.length));
        return quoted.append(line.codePoints().count() > LONGEST ? "…”" : "”").toString();
    }

    private static int harmless(int character) {
        int at = SPECIAL.indexOf(character);
        return at < 0 ? character : HARMLESS.charAt(at);
    }
}
