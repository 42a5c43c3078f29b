package app.stride.local.demo;

import java.io.PrintStream;
import java.util.Locale;

/** Writes to a terminal of up to 100 columns, in colours only where there is somebody to see them. */
final class Screen {
    private static final int WIDTH = 100;
    private static final String INDENT = "   ";

    private final PrintStream out;
    private final boolean colours;

    Screen(PrintStream out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    /** A new part of the story. */
    void chapter(String title) {
        out.println();
        out.println(colours ? "\u001B[1;36m" + title + "\u001B[0m" : title);
    }

    void line(String format, Object... values) {
        String text = values.length == 0 ? format : String.format(Locale.ROOT, format, values);
        String line = INDENT + text;
        out.println(line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…");
    }

    /** What the demo is about. */
    void highlight(String format, Object... values) {
        String text = INDENT + String.format(Locale.ROOT, format, values);
        out.println(colours ? "\u001B[1;32m" + text + "\u001B[0m" : text);
    }

    /** Text of any length, broken between words. */
    void prose(String text) {
        text.lines().forEach(this::wrapped);
    }

    private void wrapped(String paragraph) {
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH - INDENT.length()) {
                out.println(INDENT + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        out.println(INDENT + line);
    }
}
