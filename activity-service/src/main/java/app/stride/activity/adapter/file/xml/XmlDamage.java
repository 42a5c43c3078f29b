package app.stride.activity.adapter.file.xml;

import java.io.Serial;

/** The file is no XML any more from here on. */
final class XmlDamage extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    XmlDamage(String what) {
        super(what, null, false, false);
    }
}
