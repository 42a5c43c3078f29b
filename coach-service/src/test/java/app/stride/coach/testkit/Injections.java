package app.stride.coach.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** What somebody may write to make a model do their bidding, and what in an answer would do it. */
public final class Injections {
    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9A-F]{4})");
    private static final Parser MARKDOWN =
            Parser.builder().extensions(List.of(AutolinkExtension.create())).build();

    private Injections() {}

    /** The samples of {@code injection/samples.txt}. */
    public static List<String> all() {
        return Samples.lines("/injection/samples.txt").stream()
                .map(Injections::unicode)
                .map(String::translateEscapes)
                .toList();
    }

    /** What a browser would load, follow or run of a text that is shown as Markdown. */
    public static List<String> activeIn(String markdown) {
        List<String> active = new ArrayList<>();
        Node document = MARKDOWN.parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                active.add("image " + image.getDestination());
            }

            @Override
            public void visit(Link link) {
                active.add("link " + link.getDestination());
            }

            @Override
            public void visit(HtmlInline html) {
                active.add("html " + html.getLiteral());
            }

            @Override
            public void visit(HtmlBlock html) {
                active.add("html " + html.getLiteral());
            }
        });
        return active;
    }

    private static String unicode(String text) {
        return UNICODE.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }
}
