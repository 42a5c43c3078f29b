package app.stride.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The topics of the event contract as an operator would create them, with a dead-letter topic beside each. */
final class Topics {
    private static final int PARTITIONS = 6;
    private static final short ONE_REPLICA = 1;
    private static final String LARGEST_DEAD_LETTER = String.valueOf(2 << 20);
    private static final String KEPT_MILLIS = String.valueOf(Duration.ofDays(30).toMillis());
    private static final String DEAD_LETTERS_KEPT_MILLIS =
            String.valueOf(Duration.ofDays(45).toMillis());

    private Topics() {}

    static List<NewTopic> all() {
        return Stream.of(
                        expiring("stride.activities.v1"),
                        compacted("stride.athletes.v1"),
                        expiring("stride.plans.v1"),
                        expiring("stride.coach.v1"))
                .flatMap(topic -> Stream.of(topic, deadLetters(topic.name())))
                .toList();
    }

    private static NewTopic expiring(String name) {
        return new NewTopic(name, PARTITIONS, ONE_REPLICA)
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, KEPT_MILLIS));
    }

    /** Compaction leaves the newest segment alone and has no limit of its own: with these, what was taken back is gone within a week. */
    private static NewTopic compacted(String name) {
        return new NewTopic(name, PARTITIONS, ONE_REPLICA)
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.SEGMENT_MS_CONFIG,
                        String.valueOf(Duration.ofDays(1).toMillis()),
                        TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                        String.valueOf(Duration.ofDays(7).toMillis())));
    }

    /** A dead letter is larger than it was in its topic, by what is noted beside it. */
    private static NewTopic deadLetters(String topic) {
        return new NewTopic(topic + ".dlq", 1, ONE_REPLICA)
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        DEAD_LETTERS_KEPT_MILLIS,
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        LARGEST_DEAD_LETTER));
    }
}
