package app.stride.local.events;

import app.stride.local.Command;
import app.stride.local.Refusal;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The command {@code dlq}: lists dead letters with their reasons, and replays them. */
public final class DeadLetterCommand {
    private static final int PAYLOAD_WIDTH = 120;

    private DeadLetterCommand() {}

    /** Takes {@code [replay] [TOPIC]}. */
    public static void main(String[] arguments) {
        Command.run(() -> {
            Options options = Options.of(arguments, "dlq", List.of(), List.of());
            run(options, System.out);
        });
    }

    static void run(Options options, PrintStream out) {
        boolean replay = !options.words().isEmpty() && options.words().get(0).equals("replay");
        List<String> topics =
                topics(options.words().subList(replay ? 1 : 0, options.words().size()));
        DeadLetters deadLetters = new DeadLetters(options.broker());
        List<ConsumerRecord<String, String>> letters = deadLetters.of(topics);
        letters.forEach(letter -> print(letter, out));
        if (replay && !letters.isEmpty()) {
            deadLetters.replay(letters);
        }
        out.println(summary(letters.size(), replay));
    }

    private static List<String> topics(List<String> named) {
        for (String topic : named) {
            if (!Topics.EVENTS.contains(topic)) {
                throw new Refusal("There is no topic " + topic + ": " + String.join(", ", Topics.EVENTS) + ".");
            }
        }
        return named.isEmpty() ? Topics.EVENTS : named;
    }

    private static void print(ConsumerRecord<String, String> letter, PrintStream out) {
        out.println(new EventLine(ZoneId.systemDefault(), PAYLOAD_WIDTH).of(letter));
        out.println("    " + letter.topic() + " " + letter.offset() + ": "
                + EventLine.header(letter, "dead-letter-reason"));
    }

    private static String summary(int letters, boolean replayed) {
        if (letters == 0) {
            return "No dead letters.";
        }
        return letters
                + (letters == 1 ? " dead letter" : " dead letters")
                + (replayed
                        ? " replayed; what still fails will be back in a moment."
                        : ". deploy/local/dlq replay [TOPIC] sends them again.");
    }
}
