package app.stride.outbox;

/** The fixed partition of athletes over which replicas share the relay's work; each shard has one relay at a time. */
final class Shards {
    static final int COUNT = 16;

    private Shards() {}

    static short of(String athleteId) {
        return (short) Math.floorMod(athleteId.hashCode(), COUNT);
    }
}
