package app.stride.activity.adapter.file.xml;

import app.stride.activity.adapter.file.recording.Limits;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Stops at XML that is nested too deeply or made of too many different names, which a parser keeps in memory. */
final class XmlGuard {
    private final Set<String> names = new HashSet<>();
    private int depth;
    private int others;

    void begin(XMLStreamReader reader) throws XMLStreamException {
        depth++;
        names.add(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        check();
    }

    void end() {
        depth--;
    }

    /** Something that is neither an element nor text. */
    void other() throws XMLStreamException {
        others++;
        check();
    }

    private void check() throws XMLStreamException {
        if (depth > Limits.DEPTH || names.size() > Limits.NAMES || others > Limits.NAMES) {
            throw new XMLStreamException("more than any device writes");
        }
    }
}
