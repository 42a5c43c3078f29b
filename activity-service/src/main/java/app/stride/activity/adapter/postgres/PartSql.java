package app.stride.activity.adapter.postgres;

/** Which of two rows of the table {@code activity} that are of one run is of a part of it: by length, as in the domain. */
final class PartSql {
    private PartSql() {}

    /** The condition that one of two recordings of a run breaks off, or was begun, where the other one goes on. */
    static String isShorter(String part, String whole) {
        return """
                %1$s.elapsed_s + 60 < %2$s.elapsed_s * 0.85
                and coalesce(%1$s.distance_m < %2$s.distance_m * 0.85, true)""".formatted(part, whole);
    }

    /** The condition that both were measured and the first one is a part of the other. */
    static String isPart(String part, String whole) {
        return "%1$s.has_streams and %2$s.has_streams and %3$s".formatted(part, whole, isShorter(part, whole));
    }
}
