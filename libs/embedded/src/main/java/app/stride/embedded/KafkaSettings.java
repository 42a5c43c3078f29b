package app.stride.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** How one KRaft node, broker and controller in one, is set up to be small and quick to start. */
final class KafkaSettings {
    private KafkaSettings() {}

    static Map<String, String> of(Path logs, int port, int controllerPort) {
        String broker = FreePorts.LOOPBACK + ":" + port;
        String controller = FreePorts.LOOPBACK + ":" + controllerPort;
        Map<String, String> settings = new HashMap<>(small());
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("listeners", "BROKER://" + broker + ",CONTROLLER://" + controller);
        settings.put("advertised.listeners", "BROKER://" + broker);
        settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "BROKER");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("controller.quorum.voters", "1@" + controller);
        settings.put("log.dirs", logs.toString());
        return settings;
    }

    private static Map<String, String> small() {
        return Map.ofEntries(
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                // Nobody else is going to join: do not wait for more members before the first assignment.
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // A consumer that was killed must not keep its partitions for long.
                Map.entry("group.min.session.timeout.ms", "1000"),
                // A broker that was killed is taken back once its former life is given up: nine seconds by default.
                Map.entry("broker.session.timeout.ms", "2000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "2"),
                Map.entry("background.threads", "2"),
                Map.entry("num.recovery.threads.per.data.dir", "2"),
                // The defaults reserve 128 MB for compaction alone.
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
                Map.entry("log.cleaner.io.buffer.size", "131072"),
                Map.entry("log.index.size.max.bytes", "1048576"),
                Map.entry("auto.create.topics.enable", "false"));
    }
}
