package app.stride.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/** A real Kafka broker inside this JVM, KRaft mode, one node, on the loopback interface. */
public final class EmbeddedKafka implements AutoCloseable {
    /** Always the same, so that a kept directory is recognised; no two of these brokers ever meet. */
    private static final Uuid CLUSTER = new Uuid(0x7374726964652d6bL, 0x61666b612d303031L);

    private static final Duration TOPICS_PATIENCE = Duration.ofSeconds(30);
    private static final long TOPICS_PAUSE_MILLIS = 20;

    private final KafkaRaftServer server;
    private final String bootstrapServers;
    private final @Nullable TemporaryDirectory temporary;

    private EmbeddedKafka(KafkaRaftServer server, int port, @Nullable TemporaryDirectory temporary) {
        this.server = server;
        this.bootstrapServers = FreePorts.LOOPBACK + ":" + port;
        this.temporary = temporary;
    }

    /** Starts an empty broker on a free port; what it stores is gone when it is closed. */
    public static EmbeddedKafka start() {
        TemporaryDirectory directory = TemporaryDirectory.named("kafka");
        return start(directory.path(), FreePorts.next(), directory);
    }

    /** Starts a broker whose logs stay in the directory; port 0 takes a free one. */
    public static EmbeddedKafka start(Path dataDirectory, int port) {
        return start(dataDirectory, FreePorts.orFree(port), null);
    }

    private static EmbeddedKafka start(Path directory, int port, @Nullable TemporaryDirectory temporary) {
        QuietLogs.keep();
        Map<String, String> settings = KafkaSettings.of(directory.resolve("logs"), port, FreePorts.next());
        format(directory, settings);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(server, port, temporary);
    }

    private static void format(Path directory, Map<String, String> settings) {
        Path configuration = directory.resolve("server.properties");
        Properties properties = new Properties();
        properties.putAll(settings);
        try {
            Files.createDirectories(directory);
            try (var writer = Files.newBufferedWriter(configuration)) {
                properties.store(writer, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String[] command = {"format", "--ignore-formatted", "-t", CLUSTER.toString(), "-c", configuration.toString()};
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        if (StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8)) != 0) {
            throw new IllegalStateException(
                    "Kafka cannot use " + directory + ": " + said.toString(StandardCharsets.UTF_8));
        }
    }

    /** Creates those topics of the event contract that do not exist yet. */
    public void createTopics() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<String> known = admin.listTopics().names().get();
            List<NewTopic> missing = Topics.all().stream()
                    .filter(topic -> !known.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
            awaitTopics(admin);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot create the topics", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating the topics", e);
        }
    }

    /** The controller has created them a moment before the broker hears of it. */
    private static void awaitTopics(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> names = Topics.all().stream().map(NewTopic::name).collect(Collectors.toSet());
        long end = System.nanoTime() + TOPICS_PATIENCE.toNanos();
        while (!admin.listTopics().names().get().containsAll(names)) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("The broker does not know the topics that were created");
            }
            TimeUnit.MILLISECONDS.sleep(TOPICS_PAUSE_MILLIS);
        }
    }

    /** Host and port, as Kafka clients want it. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        if (temporary != null) {
            temporary.close();
        }
    }
}
