package app.stride.coach.domain.safety;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes of a model's Markdown, as it comes, Markdown that can do nothing but be read: no image, no link (either would carry data out to whom the
 * address belongs), no HTML. What was meant to be read stays. Held back is only what the next piece may still turn into one of them.
 */
public final class PlainMarkdown {
    private static final String REMOVED = "(link removed)";
    private static final String ADDRESS_START = "(?i:\\b(?:https?|ftp)://|\\bwww\\.|\\bmailto:|//)";
    private static final String ADDRESS_REST = "[^\\s<>\"'`)\\]|]*";
    private static final String ADDRESS_BEGUN =
            "\\b(?:h|ht|htt|https?|https?:/?|f|ft|ftp|ftp:/?|w|ww|www|m|ma|mai|mail|mailt|mailto)|/";
    private static final Pattern ADDRESS = Pattern.compile(ADDRESS_START + ADDRESS_REST);
    private static final Pattern UNFINISHED_ADDRESS = Pattern.compile("(" + ADDRESS_START + ")" + ADDRESS_REST + "\\z");
    /** Characters that make an image, a link, its definition or a tag of what comes next, and the beginning of an address. */
    private static final Pattern UNDECIDED =
            Pattern.compile("(?i:[!<\\]]+(?:" + ADDRESS_BEGUN + ")?|" + ADDRESS_BEGUN + ")\\z");

    private static final Pattern IMAGE = Pattern.compile("!(?=\\[)");
    private static final Pattern LINK = Pattern.compile("](?=[(\\[:])");
    private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?])");
    /** What steers a terminal, hides text or turns its direction round; line breaks and tabs stay. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}&&[^\\n\\t]]|[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]|\\x{E0001}|[\\x{E0020}-\\x{E007F}]");

    private String heldBack = "";

    /** A whole text, as one line. */
    public static String line(String text) {
        PlainMarkdown markdown = new PlainMarkdown();
        return (markdown.next(text) + markdown.end()).replaceAll("\\s+", " ").strip();
    }

    /** What can be shown now that this piece has come. */
    String next(String piece) {
        String text = heldBack + INVISIBLE.matcher(piece).replaceAll("");
        Matcher address = UNFINISHED_ADDRESS.matcher(text);
        if (address.find()) {
            heldBack = address.group(1); // where it leads does not matter, so that an endless one costs nothing
            return plain(text.substring(0, address.start()));
        }
        Matcher undecided = UNDECIDED.matcher(text);
        int end = undecided.find() ? undecided.start() : text.length();
        heldBack = text.substring(end);
        return plain(text.substring(0, end));
    }

    /** What is left when nothing more comes. */
    String end() {
        String rest = plain(heldBack);
        heldBack = "";
        return rest;
    }

    private static String plain(String text) {
        String withoutAddresses = ADDRESS.matcher(text).replaceAll(REMOVED);
        String withoutImages = IMAGE.matcher(withoutAddresses).replaceAll("");
        return TAG.matcher(LINK.matcher(withoutImages).replaceAll("] ")).replaceAll("&lt;");
    }
}
