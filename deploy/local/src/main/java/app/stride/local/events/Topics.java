package app.stride.local.events;

import java.util.List;

/** The topics of the event contract, each with a dead-letter topic beside it. */
final class Topics {
    static final List<String> EVENTS =
            List.of("stride.activities.v1", "stride.athletes.v1", "stride.plans.v1", "stride.coach.v1");

    /** Of each athlete it keeps what came last. */
    static final String COMPACTED = "stride.athletes.v1";

    private static final String DEAD_LETTERS = ".dlq";

    private Topics() {}

    static boolean isCompacted(String topic) {
        return topic.equals(COMPACTED);
    }

    static String deadLettersOf(String topic) {
        return topic + DEAD_LETTERS;
    }

    static String ofDeadLetters(String topic) {
        return topic.substring(0, topic.length() - DEAD_LETTERS.length());
    }
}
