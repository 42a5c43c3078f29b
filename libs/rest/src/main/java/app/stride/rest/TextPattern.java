package app.stride.rest;

/** Which characters the texts of requests may have, as regular expressions for the whole text. */
public final class TextPattern {
    /** Several lines and tabs, but no other control characters, which no database holds, and no unpaired surrogates. */
    public static final String LINES = "[^\\p{Cs}\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]*";

    private TextPattern() {}
}
