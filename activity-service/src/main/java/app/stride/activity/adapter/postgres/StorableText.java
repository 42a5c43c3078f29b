package app.stride.activity.adapter.postgres;

/** Text without the one character that PostgreSQL cannot keep. */
final class StorableText {
    private StorableText() {}

    static String of(String text) {
        return text.replace("\0", "");
    }
}
