package app.stride.coach.domain.context;

/** How much a text is for a model. */
public final class Tokens {

    /** OpenAI's rule of thumb is four characters of English to a token; numbers and other languages take more of them. */
    private static final double CHARACTERS = 3.5;

    private Tokens() {}

    /** About how many tokens a text has. */
    public static int of(String text) {
        return (int) Math.ceil(text.length() / CHARACTERS);
    }
}
