package app.stride.activity.adapter.postgres;

/** What is said when activities come in. */
final class DeliverySql {
    /** What stands behind the identity of a recording: its format, or nothing. */
    private static final String FORMATS = "unnest(array['', ':fit', ':gpx', ':tcx', ':json']) format";

    /** The identity of the recording {@code sent} in that format. */
    private static final String IN_FORMAT =
            "regexp_replace(substring(sent.identity from '^recording:.*'), ':(fit|gpx|tcx|json)$', '') || format";

    /**
     * Of two devices that began in the same second both recordings stay: the name of the one that comes later stands behind its identity. The program
     * that wrote a file is one, too.
     */
    private static final String IDENTITY = """
            case when sent.has_streams and (
                    exists (
                        select from activity other
                        where other.athlete_id = $1 and (
                            other.identity = sent.identity || ':' || sent.device
                            or other.identity = sent.identity and other.has_streams and other.device <> sent.device
                                and other.original_sha256 is distinct from sent.original_sha256))
                    or exists (
                        select from arrived other
                        where other.identity = sent.identity and other.has_streams and other.device <> sent.device
                            and other.activity_id < sent.activity_id
                            and not exists (
                                select from activity mine
                                where mine.athlete_id = $1 and mine.identity = sent.identity and mine.device = sent.device)))
                then sent.identity || ':' || sent.device else sent.identity end""";

    /** Whether what is there breaks off where the recording goes on: in another format it is kept beside, and counts. */
    private static final String GOES_ON = PartSql.isShorter("activity", "sent");

    /**
     * Whether a recording takes the place of another one with its identity: it has samples and that one has none; or it tells clearly more; or it goes
     * on for longer, as the whole file does that comes after a part of it, if it tells as much, or for much longer. What is within 15 points is equally
     * rich, by how densely it was sampled.
     */
    private static final String TELLS_MORE = """
            sent.has_streams and (
                not activity.has_streams
                or sent.richness > activity.richness + 15 and sent.elapsed_s >= activity.elapsed_s * 0.98 - 10
                or sent.richness >= activity.richness - 15 and sent.elapsed_s > activity.elapsed_s * 1.02 + 10
                or %s)""".formatted(GOES_ON);

    /**
     * $1 athlete, $2 activities, $3 efforts, $4–$6 samples (activity, points, content), $7–$11 originals (sha256, name, size, zstd, content),
     * $12 $13 the request's key and fingerprint, $14 now, $15 when fitness is due. What is known by less takes up the samples, the
     * original and what they tell, and keeps its id and what the athlete has said of it; what is known in a format that
     * tells as much is left out. Of either, a file's word that it was a race is kept, by what counts in its place, unless
     * the athlete has said otherwise. What came in or was changed or deleted while this was at it was not seen as it is
     * by now, and nobody can say yet which of the two tells more.
     */
    static final String ADD = """
            with claimed as (
                insert into idempotency_key (athlete_id, key, request_sha256, created_at)
                select $1, $12, $13, $14 where (select hold_athlete($1)) and $12::text is not null
                on conflict (athlete_id, key) do update
                    set request_sha256 = excluded.request_sha256, created_at = excluded.created_at
                    where idempotency_key.created_at < excluded.created_at - %6$s
                returning key
            ), arrived as (
                select arrived.* from jsonb_populate_recordset(null::activity, $2::jsonb) arrived
                where (select hold_athlete($1)) and ($12::text is null or exists (select from claimed))
            ), sent as (
                select named.*
                from arrived sent
                cross join lateral jsonb_populate_record(row(sent.*)::activity, jsonb_build_object('identity', %3$s)) named
            ), poorer as (
                select sent.activity_id
                from sent cross join %1$s
                join activity on activity.athlete_id = $1 and activity.identity = %2$s
                where activity.identity <> sent.identity and activity.richness >= sent.richness
                  and not (sent.has_streams and %5$s)
            ), added as (
                insert into activity
                select * from sent where activity_id not in (select activity_id from poorer)
                order by round(richness / 100.0) desc, elapsed_s desc, activity_id
                on conflict do nothing
                returning activity_id, local_date, original_sha256, sport
            ), known as (
                select sent.activity_id as sent_id, activity.activity_id, activity.version, activity.local_date, activity.original_sha256
                from sent join activity on activity.athlete_id = $1 and activity.identity = sent.identity
                where %4$s
                union
                select sent.activity_id, activity.activity_id, activity.version, activity.local_date, activity.original_sha256
                from sent join activity on activity.athlete_id = $1
                    and activity.provider = sent.provider and activity.external_activity_id = sent.external_activity_id
                where sent.has_streams and not activity.has_streams
                  and not exists (
                      select from activity other
                      where other.athlete_id = $1 and other.identity = sent.identity
                        and other.activity_id <> activity.activity_id)
            ), enriched as (
                update activity
                set version = activity.version + 1,
                    identity = sent.identity,
                    start_time = sent.start_time,
                    timezone = case when sent.timezone_source = 'recording' then sent.timezone else activity.timezone end,
                    timezone_source = case when sent.timezone_source = 'recording' then 'recording' else activity.timezone_source end,
                    local_date = case when sent.timezone_source = 'recording' then sent.local_date else activity.local_date end,
                    is_race = activity.is_race or sent.is_race and activity.race_decided is not true,
                    sub_sport = coalesce(activity.sub_sport, sent.sub_sport),
                    distance_m = coalesce(sent.distance_m, case when not (activity.has_streams and %5$s) then activity.distance_m end),
                    duration_s = sent.duration_s,
                    elapsed_s = sent.elapsed_s,
                    moving_s = coalesce(sent.moving_s, case when not activity.has_streams then activity.moving_s end),
                    average_hr = coalesce(sent.average_hr, case when not activity.has_streams then activity.average_hr end),
                    max_hr = coalesce(sent.max_hr, case when not activity.has_streams then activity.max_hr end),
                    average_cadence = coalesce(sent.average_cadence, case when not activity.has_streams then activity.average_cadence end),
                    elevation_gain_m = coalesce(sent.elevation_gain_m, case when not activity.has_streams then activity.elevation_gain_m end),
                    average_temperature_c = coalesce(sent.average_temperature_c, case when not activity.has_streams then activity.average_temperature_c end),
                    level_distance_m = case when activity.sport = sent.sport then sent.level_distance_m end,
                    decoupling_percent = case when activity.sport = sent.sport then sent.decoupling_percent end,
                    device = coalesce(sent.device, activity.device),
                    laps = sent.laps,
                    richness = sent.richness,
                    has_streams = true,
                    original_sha256 = sent.original_sha256,
                    updated_at = $14
                from known join sent on sent.activity_id = known.sent_id
                where activity.athlete_id = $1 and activity.activity_id = known.activity_id
                  and activity.version = known.version -- what has changed meanwhile is looked at anew
                returning sent.activity_id as sent_id, activity.*
            ), raced as (
                update activity
                set is_race = true, version = activity.version + 1, updated_at = $14
                from (
                    select distinct on (sent.activity_id) sent.activity_id as sent_id, there.race_decided as decided,
                           coalesce(counts.activity_id, there.activity_id) as activity_id
                    from sent cross join lateral (
                        select * from activity where athlete_id = $1 and identity = sent.identity
                        union all
                        select * from activity
                        where athlete_id = $1 and provider = sent.provider and external_activity_id = sent.external_activity_id
                        union all
                        select activity.* from poorer cross join %1$s join activity on athlete_id = $1 and identity = %2$s
                        where poorer.activity_id = sent.activity_id
                    ) there
                    left join activity counts
                        on counts.athlete_id = $1 and counts.activity_id = there.duplicate_of and not (%7$s)
                    where sent.is_race and sent.original_sha256 is not null
                      and not exists ( -- the same file said so before
                          select from activity same
                          where same.athlete_id = $1 and same.identity = sent.identity and same.original_sha256 = sent.original_sha256)
                    order by sent.activity_id, there.race_decided nulls last, there.duplicate_of nulls first, there.richness desc
                ) flagged
                where activity.athlete_id = $1 and activity.activity_id = flagged.activity_id and not activity.is_race
                  and flagged.decided is not true and activity.race_decided is not true
                  and flagged.sent_id not in (select sent_id from known) and activity.activity_id not in (select activity_id from known)
                returning flagged.sent_id, activity.*
            ), retold as (
                select * from enriched union all select * from raced
            ), kept as (
                select activity_id as sent_id, activity_id, local_date, original_sha256, sport from added
                union all
                select sent_id, activity_id, local_date, original_sha256, sport from enriched
            ), told as (
                select kept.activity_id, effort.effort, effort.distance_m, effort.elapsed_s, effort.start_offset_s,
                       effort.average_hr, effort.whole_activity
                from jsonb_populate_recordset(null::best_effort, $3::jsonb) effort
                join kept on kept.sent_id = effort.activity_id and kept.sport = 'run'
            ), efforts as (
                insert into best_effort (athlete_id, activity_id, effort, distance_m, elapsed_s, start_offset_s, average_hr, whole_activity)
                select $1, told.* from told
                on conflict (athlete_id, activity_id, effort) do update
                    set elapsed_s = excluded.elapsed_s, start_offset_s = excluded.start_offset_s,
                        average_hr = excluded.average_hr, whole_activity = excluded.whole_activity
            ), outdated as (
                delete from best_effort effort using enriched
                where effort.athlete_id = $1 and effort.activity_id = enriched.activity_id
                  and exists (select from told where told.activity_id = effort.activity_id)
                  and not exists (select from told where told.activity_id = effort.activity_id and told.effort = effort.effort)
            ), streams as (
                insert into stream (athlete_id, activity_id, points, content)
                select $1, kept.activity_id, sampled.points, sampled.content
                from unnest($4::uuid[], $5::int[], $6::bytea[]) sampled (activity_id, points, content)
                join kept on kept.sent_id = sampled.activity_id
                on conflict (athlete_id, activity_id) do update set points = excluded.points, content = excluded.content
            ), file as (
                insert into original (athlete_id, sha256, file_name, size_bytes, zstd, content, received_at)
                select $1, sent.sha256, sent.file_name, sent.size_bytes, sent.zstd, sent.content, $14
                from unnest($7::bytea[], $8::text[], $9::int[], $10::bool[], $11::bytea[])
                     sent (sha256, file_name, size_bytes, zstd, content)
                where exists (select from kept where original_sha256 = sent.sha256)
                on conflict do nothing
            ), superseded as (
                delete from original using known join enriched using (activity_id)
                where original.athlete_id = $1 and original.sha256 = known.original_sha256
                  and not exists (select from kept where kept.original_sha256 = original.sha256)
                  and not exists (
                      select from activity other
                      where other.athlete_id = $1 and other.original_sha256 = original.sha256
                        and other.activity_id not in (select activity_id from enriched))
            ), marked as (
                insert into fitness_refresh (athlete_id, from_date, due_at)
                select $1, local_date, $15::timestamptz from kept
                union
                select $1, known.local_date, $15::timestamptz from known join enriched using (activity_id)
                union
                select $1, local_date, $15::timestamptz from raced
            )
            select array(select activity_id from added) as added,
                   $12::text is null or exists (select from claimed) as key_was_free,
                   exists (select from known where activity_id not in (select activity_id from enriched))
                   or exists (
                       select from sent
                       where activity_id not in (select activity_id from added) and activity_id not in (select activity_id from poorer)
                         and not exists (
                             select from activity
                             where athlete_id = $1 and (identity = sent.identity
                                 or provider = sent.provider and external_activity_id = sent.external_activity_id))
                         and not exists (
                             select from enriched
                             where enriched.identity = sent.identity
                                or enriched.provider = sent.provider and enriched.external_activity_id = sent.external_activity_id)
                         and not exists (
                             select from sent twin join added using (activity_id)
                             where twin.identity = sent.identity
                                or twin.provider = sent.provider and twin.external_activity_id = sent.external_activity_id)
                   ) as met_unseen,
                   retold.*
            from (values (1)) one left join retold on true
            """.formatted(
                    FORMATS,
                    IN_FORMAT,
                    IDENTITY,
                    TELLS_MORE,
                    GOES_ON,
                    RequestKeySql.LIFETIME,
                    PartSql.isPart("counts", "there"));

    /** Of what was sent, what is there: by its identity, by its origin, or as the same recording in another format that tells as much. */
    static final String KNOWN = """
            select activity.*
            from unnest($2::text[], $3::text[], $4::text[], $5::text[]) with ordinality
                as sent (identity, provider, external_id, device, place)
            join lateral (
                select * from activity where athlete_id = $1 and identity = sent.identity || ':' || sent.device
                union all
                select * from activity where athlete_id = $1 and identity = sent.identity
                union all
                select * from activity
                where athlete_id = $1 and provider = sent.provider and external_activity_id = sent.external_id
                union all (
                    select activity.* from %1$s join activity on athlete_id = $1 and activity.identity = %2$s
                    order by richness desc)
                limit 1
            ) activity on true
            order by sent.place
            """.formatted(FORMATS, IN_FORMAT);

    private DeliverySql() {}
}
