package app.stride.activity.adapter.postgres;

/** Which rows of the table {@code activity} go along when an athlete tells a time zone. */
final class ZoneSql {
    private ZoneSql() {}

    /**
     * The condition: what nobody has dated yet, and what came in within a week under another zone of the profile, which
     * was told by mistake or for too long; whatever is older was run where the athlete lived then.
     *
     * @param zone the parameter that is the zone, null for none, which moves nothing
     * @param now the parameter that is the time
     */
    static String goesAlong(String zone, String now) {
        return """
                (timezone_source = 'assumed' and %1$s::text is not null
                 or timezone_source = 'profile' and activity.timezone <> %1$s::text
                    and activity.created_at > %2$s::timestamptz - interval '7 days')""".formatted(zone, now);
    }
}
