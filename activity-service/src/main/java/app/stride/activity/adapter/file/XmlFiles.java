package app.stride.activity.adapter.file;

import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.ReadOutcome.Refused;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XML content as a stream, never as a tree, without document types and external entities; the root element tells the format. */
final class XmlFiles {
    private static final XMLInputFactory FACTORY = factory();

    private XmlFiles() {}

    static ReadOutcome read(InputStream content) throws IOException {
        XmlVisitor visitor = null;
        boolean whole = false;
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new TagGuard(withoutLeadingBlanks(content)));
            visitor = visitorOf(root(reader));
            if (visitor != null) {
                walk(reader, visitor);
            }
            whole = true;
        } catch (XMLStreamException | RuntimeException damaged) {
            // The parser's own words speak of its inside; what counts is that the file ends here.
        }
        if (visitor == null) {
            return new Refused(
                    whole
                            ? "The file is XML, but neither GPX nor TCX."
                            : "The file is damaged XML from which nothing can be read.");
        }
        return visitor.outcome(whole);
    }

    private static @Nullable XmlVisitor visitorOf(String root) {
        return switch (root) {
            case "gpx" -> new GpxVisitor();
            case "TrainingCenterDatabase", "Activities" -> new TcxVisitor();
            default -> null;
        };
    }

    /** Some services write blanks before the XML declaration, which no parser takes. */
    private static InputStream withoutLeadingBlanks(InputStream content) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(content, 1 << 14);
        int next;
        do {
            buffered.mark(1);
            next = buffered.read();
        } while (next == ' ' || next == '\n' || next == '\r' || next == '\t');
        buffered.reset();
        return buffered;
    }

    private static String root(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                return reader.getLocalName();
            }
        }
        return "";
    }

    private static void walk(XMLStreamReader reader, XmlVisitor visitor) throws XMLStreamException {
        XmlValue text = new XmlValue();
        XmlGuard guard = new XmlGuard();
        visitor.begin("", reader);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    guard.begin(reader);
                    text.clear();
                    visitor.begin(reader.getLocalName(), reader);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                case XMLStreamConstants.END_ELEMENT -> {
                    guard.end();
                    visitor.end(reader.getLocalName(), text);
                    text.clear();
                }
                default -> guard.other();
            }
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }
}
