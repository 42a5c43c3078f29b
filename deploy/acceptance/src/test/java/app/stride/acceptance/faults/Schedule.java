package app.stride.acceptance.faults;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Faults, one after the other, as a seed says: the same seed brings the same faults with the same pauses. */
final class Schedule {
    private final Cluster cluster;
    private final Random random;

    Schedule(Cluster cluster, long seed) {
        this.cluster = cluster;
        this.random = new Random(seed);
    }

    /** A fault, and how long after it the next one comes. */
    record Step(String words, Runnable fault, Duration pause) {}

    List<Step> steps(int count) {
        return IntStream.range(0, count).mapToObj(each -> step()).toList();
    }

    private Step step() {
        Duration length = Duration.ofMillis(1_000 + random.nextInt(5_000));
        Duration pause = Duration.ofMillis(random.nextInt(6_000));
        return switch (random.nextInt(9)) {
            case 0, 1 -> kill(Cluster.ACTIVITY, pause);
            case 2, 3 -> kill(Cluster.PLANS, pause);
            case 4 -> kill(Cluster.GATEWAY, pause);
            case 5 -> kill(random.nextBoolean() ? Cluster.COACH : Cluster.KAFKA, pause);
            case 6 -> new Step("postgres stopped at once", cluster::stopPostgresAtOnce, pause);
            case 7 -> {
                String name = random.nextBoolean() ? Cluster.POSTGRES : Cluster.PLANS;
                yield new Step(name + " stands still for " + length, () -> cluster.pause(name, length), pause);
            }
            default -> new Step("kafka away for " + length, () -> brokerAway(length), pause);
        };
    }

    private Step kill(String name, Duration pause) {
        return new Step("kill -9 " + name, () -> cluster.kill(name), pause);
    }

    private void brokerAway(Duration length) {
        cluster.away(Cluster.KAFKA);
        Cluster.sleep(length);
        cluster.back(Cluster.KAFKA);
    }
}
