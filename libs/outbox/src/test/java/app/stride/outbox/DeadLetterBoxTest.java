package app.stride.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.embedded.DeadLetterNotes;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.junit.jupiter.api.Test;

class DeadLetterBoxTest {
    private final List<IncomingKafkaRecord<?, ?>> letters = new ArrayList<>();
    private final List<IncomingKafkaRecord<?, ?>> committed = new ArrayList<>();
    private Headers notes;

    private final DeadLetterBox box = new DeadLetterBox("plans-service", "activities", new KafkaFailureHandler() {
        @Override
        public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> letter, Throwable reason, Metadata metadata) {
            letters.add(letter);
            notes = metadata.get(OutgoingKafkaRecordMetadata.class)
                    .orElseThrow()
                    .getHeaders();
            return Uni.createFrom().completionStage(letter::ack);
        }
    });

    @Test
    void aLetterNamesTheGroupThatRefusedTheRecord() {
        IncomingKafkaRecord<String, String> record = record("{}");

        refuse(record);

        assertThat(letters).containsExactly(record);
        assertThat(committed).containsExactly(record);
        assertThat(note(DeadLetterNotes.GROUP)).isEqualTo("plans-service");
        assertThat(note(DeadLetterNotes.CUT_FROM)).isNull();
    }

    @Test
    void aRecordThatIsTooLargeIsCutAndCommittedAsItself() {
        IncomingKafkaRecord<String, String> record = record("x".repeat(5 << 20));

        refuse(record);

        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.getPayload()).isEqualTo("x".repeat(DeadLetterBox.LONGEST));
            assertThat(letter.getKey()).isEqualTo("athlete");
            assertThat(letter.getOffset()).isEqualTo(7);
            assertThat(letter.getHeaders().lastHeader("ce_type")).isNotNull();
        });
        assertThat(committed).containsExactly(record);
        assertThat(note(DeadLetterNotes.GROUP)).isEqualTo("plans-service");
        assertThat(note(DeadLetterNotes.CUT_FROM)).isEqualTo("5242880");
    }

    private void refuse(IncomingKafkaRecord<String, String> record) {
        box.handle(record, new PoisonEvent("bad"), Metadata.empty()).await().atMost(Duration.ofSeconds(5));
    }

    private String note(String name) {
        Header note = notes.lastHeader(name);
        return note == null ? null : new String(note.value(), StandardCharsets.UTF_8);
    }

    private IncomingKafkaRecord<String, String> record(String value) {
        ConsumerRecord<String, String> record = new ConsumerRecord<>("stride.activities.v1", 3, 7, "athlete", value);
        record.headers().add("ce_type", "stride.activity.recorded".getBytes(StandardCharsets.UTF_8));
        KafkaCommitHandler commits = new KafkaCommitHandler() {
            @Override
            public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> done) {
                committed.add(done);
                return Uni.createFrom().voidItem();
            }
        };
        return new IncomingKafkaRecord<>(record, "activities", 0, commits, box, false);
    }
}
