package app.stride.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final String ATHLETES = "stride.athletes.v1";
    private static final String ACTIVITIES = "stride.activities.v1";
    private static final String UPDATED = "stride.athlete.updated";
    private static final String ERASED = "stride.athlete.erased";
    private static final String ATHLETE = "a";

    private final ConsumerRecord<String, String> refused = record(ATHLETES, 5, UPDATED, "09:00", "{}");
    private final ConsumerRecord<String, String> letter = letterOf(refused, 0);

    @Test
    void whatIsStillTheLatestIsSentAgain() {
        assertThat(replay(List.of(letter), refused).again()).containsExactly(letter);
    }

    @Test
    void whatWasCutIsNotSentAsIfItWereTheRecord() {
        letter.headers().add("dead-letter-cut-from", "5242880".getBytes(StandardCharsets.UTF_8));

        Replay replay = replay(List.of(letter), refused);

        assertThat(replay.cut()).containsExactly(letter);
        assertThat(replay.again()).isEmpty();
    }

    @Test
    void whatHasBeenOvertakenIsDropped() {
        assertThat(replay(List.of(letter), refused, record(ATHLETES, 6, UPDATED, "10:00", "{}"))
                        .overtaken())
                .containsExactly(letter);
        assertThat(replay(List.of(letter), refused, record(ATHLETES, 6, ERASED, "10:00", "{}"))
                        .overtaken())
                .containsExactly(letter);
        assertThat(replay(List.of(letter), record(ATHLETES, 6, ERASED, "10:00", null))
                        .overtaken())
                .containsExactly(letter);
    }

    @Test
    void whatCompactionHasTakenAwayHadBeenOvertaken() {
        assertThat(replay(List.of(letter)).overtaken()).containsExactly(letter);
    }

    @Test
    void anErasureThatIsDroppedIsToldOfUnlessAnotherFollows() {
        ConsumerRecord<String, String> erasure = record(ATHLETES, 5, ERASED, "09:00", "{}");
        ConsumerRecord<String, String> unheard = letterOf(erasure, 0);

        assertThat(replay(List.of(unheard), erasure, record(ATHLETES, 6, UPDATED, "10:00", "{}"))
                        .unheard())
                .containsExactly(unheard);
        assertThat(replay(List.of(unheard), record(ATHLETES, 6, ERASED, "10:00", null))
                        .unheard())
                .containsExactly(unheard);
        assertThat(replay(List.of(unheard), record(ATHLETES, 6, ERASED, "10:00", "{}"))
                        .unheard())
                .isEmpty();
    }

    @Test
    void anActivityOfWhomHasBeenErasedSinceIsDropped() {
        ConsumerRecord<String, String> before =
                letterOf(record(ACTIVITIES, 1, "stride.activity.recorded", "08:00", "{}"), 0);
        ConsumerRecord<String, String> after =
                letterOf(record(ACTIVITIES, 2, "stride.activity.recorded", "10:00", "{}"), 1);

        Replay replay = replay(List.of(before, after), record(ATHLETES, 6, ERASED, "09:00", "{}"));

        assertThat(replay.erased()).containsExactly(before);
        assertThat(replay.again()).containsExactly(after);
    }

    @Test
    void oneLetterOfARecordIsEnough() {
        ConsumerRecord<String, String> copy = letterOf(refused, 1);

        Replay replay = replay(List.of(letter, copy), refused);

        assertThat(replay.again()).containsExactly(letter);
        assertThat(replay.copies()).containsExactly(copy);
    }

    @SafeVarargs
    private static Replay replay(
            List<ConsumerRecord<String, String>> letters, ConsumerRecord<String, String>... inTopic) {
        return Replay.of(
                letters,
                LatestStates.of(Set.of(ATHLETE), each -> List.of(inTopic).forEach(each)));
    }

    private static ConsumerRecord<String, String> record(
            String topic, long offset, String type, String time, @Nullable String value) {
        ConsumerRecord<String, String> record = new ConsumerRecord<>(topic, 3, offset, ATHLETE, value);
        note(record, "ce_type", type);
        note(record, "ce_time", "2026-11-30T" + time + ":00Z");
        return record;
    }

    private static ConsumerRecord<String, String> letterOf(ConsumerRecord<String, String> refused, long offset) {
        ConsumerRecord<String, String> letter =
                new ConsumerRecord<>(refused.topic() + ".dlq", 0, offset, refused.key(), refused.value());
        note(letter, "dead-letter-topic", refused.topic());
        note(letter, "dead-letter-partition", Integer.toString(refused.partition()));
        note(letter, "dead-letter-offset", Long.toString(refused.offset()));
        refused.headers().forEach(header -> letter.headers().add(header));
        return letter;
    }

    private static void note(ConsumerRecord<String, String> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
