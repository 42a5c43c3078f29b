package app.stride.activity.adapter.file.xml;

import app.stride.activity.domain.activity.ReadOutcome;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML in encodings that hardly any device writes, such as UTF-16, by a general parser. */
final class OtherEncodings {
    private static final XMLInputFactory FACTORY = factory();

    private OtherEncodings() {}

    static ReadOutcome read(InputStream content) {
        XmlVisitor visitor = null;
        boolean whole = false;
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new TagGuard(content));
            visitor = XmlFiles.visitorOf(root(reader));
            if (visitor != null) {
                walk(reader, visitor);
            }
            whole = true;
        } catch (XMLStreamException | RuntimeException damaged) {
            // The parser's own words speak of its inside; what counts is that the file ends here.
        }
        return XmlFiles.outcome(visitor, whole);
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
        XmlValue text = new XmlValue(false);
        XmlGuard guard = new XmlGuard();
        XmlAttributes attributes = name -> reader.getAttributeValue(null, name);
        visitor.begin("", attributes);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    guard.begin(reader);
                    text.clear();
                    visitor.begin(reader.getLocalName(), attributes);
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
