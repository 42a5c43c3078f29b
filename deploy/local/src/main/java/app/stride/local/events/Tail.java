package app.stride.local.events;

import app.stride.local.Command;
import java.io.PrintStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** The command {@code tail}: prints the events of all topics as they come. */
public final class Tail {
    private static final int PAYLOAD_WIDTH = 120;
    private static final Duration POLL = Duration.ofMillis(500);

    private final Broker broker;
    private final EventLine line;
    private final PrintStream out;

    Tail(Broker broker, EventLine line, PrintStream out) {
        this.broker = broker;
        this.line = line;
        this.out = out;
    }

    /** Runs until the process is ended. */
    public static void main(String[] arguments) {
        Command.run(() -> {
            Options options = Options.of(arguments, "tail", List.of("--from-beginning", "--all"), List.of("--athlete"));
            int width = options.has("--all") ? Integer.MAX_VALUE : PAYLOAD_WIDTH;
            new Tail(options.broker(), new EventLine(ZoneId.systemDefault(), width), System.out)
                    .follow(options.value("--athlete"), options.has("--from-beginning"), () -> true);
        });
    }

    /**
     * Prints events, of each poll in the order of their times.
     *
     * @param athlete whose events; of everybody when empty
     */
    void follow(String athlete, boolean fromBeginning, BooleanSupplier goingOn) {
        try (KafkaConsumer<String, String> consumer = broker.consumer(Topics.EVENTS)) {
            if (fromBeginning) {
                consumer.seekToBeginning(consumer.assignment());
            } else {
                consumer.seekToEnd(consumer.assignment());
            }
            while (goingOn.getAsBoolean()) {
                List<ConsumerRecord<String, String>> records = new ArrayList<>();
                consumer.poll(POLL).forEach(records::add);
                records.stream()
                        .filter(record -> athlete.isEmpty() || athlete.equals(record.key()))
                        .sorted(Comparator.comparingLong(ConsumerRecord::timestamp))
                        .forEach(record -> out.println(line.of(record)));
            }
        }
    }
}
