package app.stride.local.events;

import app.stride.embedded.DeadLetterNotes;
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
        if (letters.isEmpty()) {
            out.println("No dead letters.");
        } else if (replay) {
            tell(deadLetters.replay(letters), out);
        } else {
            out.println(counted(letters) + ". deploy/local/dlq replay [TOPIC] sends them again.");
        }
    }

    private static void tell(Replay replay, PrintStream out) {
        out.println(counted(replay.again()) + " replayed; what still fails will be back in a moment.");
        dropped(replay.copies(), "a copy, from another consumer that refused the same record", out);
        dropped(replay.overtaken(), Topics.COMPACTED + " has newer state of the athlete, or had it", out);
        dropped(replay.erased(), "the athlete has been erased since", out);
        replay.cut()
                .forEach(letter -> out.println("    " + letter.topic() + " " + letter.offset()
                        + " stays, now behind the others: it was cut. Set " + refusedBy(letter) + " back to offset "
                        + EventLine.header(letter, DeadLetterNotes.OFFSET) + " of partition "
                        + EventLine.header(letter, DeadLetterNotes.PARTITION) + " of "
                        + Topics.ofDeadLetters(letter.topic())
                        + ", where the whole record is."));
        replay.unheard()
                .forEach(erasure -> out.println("    " + refusedBy(erasure) + " has not heard that " + erasure.key()
                        + " was erased: erase what it holds of this athlete from before "
                        + EventLine.header(erasure, "ce_time") + "."));
    }

    private static void dropped(List<ConsumerRecord<String, String>> letters, String why, PrintStream out) {
        if (!letters.isEmpty()) {
            out.println(counted(letters) + " dropped: " + why + ".");
        }
    }

    private static String refusedBy(ConsumerRecord<String, String> letter) {
        String group = EventLine.header(letter, DeadLetterNotes.GROUP);
        return group == null ? "a consumer" : group;
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
        out.println("    " + letter.topic() + " " + letter.offset() + ": " + refusedBy(letter) + ": "
                + EventLine.header(letter, DeadLetterNotes.REASON));
    }

    private static String counted(List<ConsumerRecord<String, String>> letters) {
        return letters.size() + (letters.size() == 1 ? " dead letter" : " dead letters");
    }
}
