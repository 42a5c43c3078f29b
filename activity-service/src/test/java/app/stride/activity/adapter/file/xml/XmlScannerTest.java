package app.stride.activity.adapter.file.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.activity.adapter.file.recording.Limits;
import app.stride.activity.domain.activity.ReadOutcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlScannerTest {

    /** Writes down what it is told. */
    private static final class Listener implements XmlVisitor {
        final List<String> heard = new ArrayList<>();

        @Override
        public void begin(String element, XmlAttributes attributes) {
            String a = attributes.text("a");
            heard.add("<" + element + (a == null ? "" : " a=" + a));
        }

        @Override
        public void end(String element, CharSequence text) {
            heard.add(">" + element + ":" + text);
        }

        @Override
        public ReadOutcome outcome(boolean wholeFile) {
            return new ReadOutcome.Refused("");
        }
    }

    /** A stream that gives one byte at a time, so that everything lies across a border. */
    private static InputStream dripping(byte[] content) {
        return new ByteArrayInputStream(content) {
            @Override
            public int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(1, length));
            }
        };
    }

    private static List<String> scan(String xml) throws IOException, XmlDamage {
        List<String> atOnce = scan(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), false);
        assertThat(scan(dripping(xml.getBytes(StandardCharsets.UTF_8)), false)).isEqualTo(atOnce);
        return atOnce;
    }

    private static List<String> scan(InputStream content, boolean latin1) throws IOException, XmlDamage {
        XmlScanner scanner = new XmlScanner(content, latin1);
        Listener listener = new Listener();
        String root = scanner.root();
        listener.begin("root " + root, scanner.attributes());
        scanner.walk(listener);
        return listener.heard;
    }

    @Test
    void aSectionOfTextMayStandInEachElement() throws IOException, XmlDamage {
        assertThat(scan("<r>" + "<x><![CDATA[a]]></x>".repeat(Limits.NAMES + 1) + "</r>"))
                .filteredOn(">x:a"::equals)
                .hasSize(Limits.NAMES + 1);
        assertThatThrownBy(() -> scan("<r>" + "<!-- a -->".repeat(Limits.NAMES + 1) + "</r>"))
                .isInstanceOf(XmlDamage.class);
    }

    @Test
    void elementsTextsAndAttributesAreHeard() throws IOException, XmlDamage {
        assertThat(scan("<?xml version='1.0'?><r a='1'>\n"
                        + "<x a = \"2\" b='>'>text</x><y/><z a=''></z></r>\n"
                        + "<!-- end -->"))
                .containsExactly("<root r a=1", "<x a=2", ">x:text", "<y", ">y:", "<z a=", ">z:", ">r:");
    }

    @Test
    void prefixesAreCutOffAndEntitiesReplaced() throws IOException, XmlDamage {
        assertThat(scan("<n:r xmlns:n='u'><n:x a='&lt;&amp;&#65;'>a&gt;b &#x1F3C3; &quot;&apos;&unknown;é</n:x></n:r>"))
                .containsExactly("<root r", "<x a=<&A", ">x:a>b 🏃 \"'é", ">r:");
    }

    @Test
    void commentsSectionsAndInstructionsAreNoTags() throws IOException, XmlDamage {
        assertThat(scan("<r><x>a<!-- <b> -->b<![CDATA[<c>&amp;]]>d<?p <e> ?></x></r>"))
                .containsExactly("<root r", "<x", ">x:ab<c>&amp;d", ">r:");
    }

    @Test
    void aDocumentTypeIsPassedOverAndItsEntitiesStandForNothing() throws IOException, XmlDamage {
        assertThat(scan("<!DOCTYPE r [<!ENTITY a 'b'><!ENTITY x SYSTEM \"file:///etc/passwd\">]><r><x>&a;&x;1</x></r>"))
                .containsExactly("<root r", "<x", ">x:1", ">r:");
    }

    @Test
    void latin1IsReadByteByByte() throws IOException, XmlDamage {
        byte[] content = "<r><x>Größe</x></r>".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(scan(new ByteArrayInputStream(content), true)).contains(">x:Größe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<r><x></r>",
                "<r></r></r>",
                "<r/><r/>",
                "<r",
                "<r>",
                "<r a>",
                "<r a=1/>",
                "<r a='<'/>",
                "<r><!-- </r>",
                "<r></r x>",
                "<>",
                "</r>"
            })
    void whatIsNoXmlIsDamage(String xml) {
        assertThatThrownBy(() -> scan(xml)).isInstanceOf(XmlDamage.class);
    }

    @Test
    void depthNamesAndLengthHaveTheirLimits() {
        StringBuilder names = new StringBuilder("<r>");
        for (int i = 0; i <= Limits.NAMES; i++) {
            names.append("<n").append(i).append("/>");
        }

        assertThatThrownBy(() -> scan("<a>".repeat(Limits.DEPTH + 1))).isInstanceOf(XmlDamage.class);
        assertThatThrownBy(() -> scan(names.toString())).isInstanceOf(XmlDamage.class);
        assertThatThrownBy(() -> scan("<r>" + "<?a?>".repeat(Limits.NAMES + 1))).isInstanceOf(XmlDamage.class);
        assertThatThrownBy(() -> scan(
                        new ByteArrayInputStream(
                                ("<r>" + "x".repeat(2 * Limits.BETWEEN_TAGS)).getBytes(StandardCharsets.UTF_8)),
                        false))
                .isInstanceOf(XmlDamage.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "windows-1252", "cp1252", "ISO-8859-1", "UTF-8"})
    void aNameThatWindowsWroteIsReadableWhateverTheFileSaysOfItself(String encoding) throws IOException {
        String declared = encoding.isEmpty() ? "" : " encoding=\"" + encoding + "\"";
        String name = "“Größe” – Zoë’s Übung für 5 €";
        String gpx = "<?xml version=\"1.0\"" + declared + "?><gpx><trk><name>" + name + "</name><trkseg>"
                + "<trkpt lat=\"52.0\" lon=\"5\"><time>2024-05-01T06:00:00Z</time></trkpt>"
                + "<trkpt lat=\"52.01\" lon=\"5\"><time>2024-05-01T06:06:00Z</time></trkpt></trkseg></trk></gpx>";

        ReadOutcome outcome = XmlFiles.read(new ByteArrayInputStream(gpx.getBytes(Charset.forName("windows-1252"))));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ReadOutcome.Read.class,
                        read -> assertThat(read.recordings().get(0).name()).isEqualTo(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "ISO-8859-1", "windows-1252"})
    void aTrackIsReadInAnyEncoding(String encoding) throws IOException {
        String gpx = "<?xml version=\"1.0\" encoding=\"" + encoding.replace("LE", "")
                + "\"?><g:gpx xmlns:g=\"http://www.topografix.com/GPX/1/1\" creator=\"ü\"><g:trk><g:name>Übung &amp;"
                + " <![CDATA[<mehr>]]></g:name><g:trkseg><g:trkpt lon=\"5\""
                + " lat=\"52.0\"><g:time>2024-05-01T06:00:00Z</g:time></g:trkpt><g:trkpt lat=\"52.01\""
                + " lon=\"5\"><g:time>2024-05-01T06:06:00Z</g:time></g:trkpt></g:trkseg></g:trk></g:gpx>";
        byte[] content = (encoding.equals("UTF-16LE") ? "\uFEFF" + gpx : gpx).getBytes(Charset.forName(encoding));

        ReadOutcome outcome = XmlFiles.read(new ByteArrayInputStream(content));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ReadOutcome.Read.class,
                        read -> assertThat(read.recordings().get(0).name()).isEqualTo("Übung & <mehr>"));
    }
}
