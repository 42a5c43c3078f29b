package app.stride.local;

import app.stride.embedded.EmbeddedKafka;
import java.nio.file.Files;
import java.nio.file.Path;

/** The Kafka broker as a process: started with its directory, its port and a file to create once the topics exist. */
public final class KafkaNode {
    private KafkaNode() {}

    /** Serves until the process is told to end. */
    public static void main(String[] arguments) throws Exception {
        EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
        kafka.createTopics();
        Files.writeString(Path.of(arguments[2]), "ready");
    }
}
