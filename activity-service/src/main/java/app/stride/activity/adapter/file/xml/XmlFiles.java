package app.stride.activity.adapter.file.xml;

import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.ReadOutcome.Refused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads XML content as a stream, never as a tree, without document types and external entities; the root element tells the format. */
public final class XmlFiles {
    private static final int BUFFER = 1 << 14;
    private static final int DECLARATION = 200;
    private static final String UNDECLARED =
            "The file uses undeclared prefixes and may be damaged; it was read anyway.";
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private XmlFiles() {}

    public static ReadOutcome read(InputStream content) throws IOException {
        BufferedInputStream buffered = withoutLeadingBlanks(content);
        return switch (encoding(buffered)) {
            case "utf-8", "utf8", "us-ascii", "ascii" -> scan(buffered, false);
            case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "windows-1252", "cp1252" -> scan(buffered, true);
            default -> OtherEncodings.read(buffered);
        };
    }

    private static ReadOutcome scan(InputStream content, boolean latin1) throws IOException {
        XmlVisitor visitor = null;
        boolean whole = false;
        XmlScanner scanner = new XmlScanner(content, latin1);
        try {
            String root = scanner.root();
            visitor = visitorOf(root);
            if (visitor != null) {
                visitor.begin("", scanner.attributes());
                scanner.walk(visitor);
            }
            whole = root != null;
        } catch (XmlDamage damaged) {
            // What came before is what there is.
        } catch (RuntimeException ours) {
            assert false : ours; // A fault of ours: it fails a test, and costs an athlete only the rest of the file.
        }
        ReadOutcome outcome = outcome(visitor, whole);
        return scanner.hasUndeclaredPrefixes() && outcome instanceof Read read ? read.with(UNDECLARED) : outcome;
    }

    static ReadOutcome outcome(@Nullable XmlVisitor visitor, boolean whole) {
        if (visitor == null) {
            return new Refused(
                    whole
                            ? "The file is XML, but neither GPX nor TCX."
                            : "The file is XML, but too damaged to be read.");
        }
        return visitor.outcome(whole);
    }

    /** Takes in what is within this root element; null when it is of no format that is known. */
    static @Nullable XmlVisitor visitorOf(@Nullable String root) {
        return switch (root == null ? "" : root) {
            case "gpx" -> new GpxVisitor();
            case "TrainingCenterDatabase", "Activities", "History" -> new TcxVisitor();
            default -> null;
        };
    }

    /** Some services write blanks before the XML declaration, which no parser takes. */
    private static BufferedInputStream withoutLeadingBlanks(InputStream content) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(content, BUFFER);
        int next;
        do {
            buffered.mark(1);
            next = buffered.read();
        } while (next == ' ' || next == '\n' || next == '\r' || next == '\t');
        buffered.reset();
        return buffered;
    }

    /** The encoding in lower case; a mark of UTF-8 is passed over. */
    private static String encoding(BufferedInputStream content) throws IOException {
        content.mark(DECLARATION);
        byte[] start = content.readNBytes(DECLARATION);
        content.reset();
        if (start.length >= 3 && start[0] == (byte) 0xef && start[1] == (byte) 0xbb && start[2] == (byte) 0xbf) {
            content.skipNBytes(3);
            return "utf-8";
        }
        boolean wide = start.length >= 2
                && (start[0] == 0 || start[1] == 0 || start[0] == (byte) 0xff || start[0] == (byte) 0xfe);
        if (wide) {
            return "utf-16";
        }
        Matcher declared = ENCODING.matcher(new String(start, StandardCharsets.ISO_8859_1));
        String name = declared.find() ? declared.group(1).toLowerCase(Locale.ROOT) : "utf-8";
        // Who reads this declaration byte by byte reads no wide characters: programs declare what their text was in
        // memory.
        return name.startsWith("utf-16") || name.startsWith("ucs-2") || name.equals("unicode") ? "utf-8" : name;
    }
}
