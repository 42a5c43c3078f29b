package app.stride.activity.adapter.file.xml;

import org.jspecify.annotations.Nullable;

/** The attributes of the element that begins. */
interface XmlAttributes {
    /** The value of an attribute without a prefix, good until the next question; null when there is none. */
    @Nullable CharSequence value(String name);

    /** The same to keep. */
    default @Nullable String text(String name) {
        CharSequence value = value(name);
        return value == null ? null : value.toString();
    }
}
