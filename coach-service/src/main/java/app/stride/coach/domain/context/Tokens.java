package app.stride.coach.domain.context;

/** How much a text is for a model. */
public final class Tokens {

    /** OpenAI's rule of thumb is four characters of English to a token; numbers and other languages take more of them. */
    private static final double CHARACTERS = 3.5;

    private Tokens() {}

    /** About how many tokens a text has. */
    public static int of(String text) {
        return of(text.length());
    }

    /** About how many tokens a text of so many characters has. */
    static int of(int characters) {
        return (int) Math.ceil(characters / CHARACTERS);
    }
}
