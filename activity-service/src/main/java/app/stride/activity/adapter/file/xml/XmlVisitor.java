package app.stride.activity.adapter.file.xml;

import app.stride.activity.domain.activity.ReadOutcome;

/** Takes in one format of XML, element by element. */
interface XmlVisitor {
    /** An element begins; its attributes can be asked for. The root is the element with the empty name. */
    void begin(String element, XmlAttributes attributes);

    /** An element ends; the text is what it held after its last child. */
    void end(String element, CharSequence text);

    /** What came of it. */
    ReadOutcome outcome(boolean wholeFile);
}
