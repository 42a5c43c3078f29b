package app.stride.embedded;

/** The headers that a dead letter has beside those of the record: where it was, why it was refused, and by whom. */
public final class DeadLetterNotes {
    /** How all of them begin. */
    public static final String PREFIX = "dead-letter-";

    public static final String TOPIC = PREFIX + "topic";
    public static final String PARTITION = PREFIX + "partition";
    public static final String OFFSET = PREFIX + "offset";
    public static final String REASON = PREFIX + "reason";

    /** The consumer group that refused the record. */
    public static final String GROUP = PREFIX + "group";

    /** How many characters the record had; only where the letter is its beginning alone. */
    public static final String CUT_FROM = PREFIX + "cut-from";

    private DeadLetterNotes() {}
}
