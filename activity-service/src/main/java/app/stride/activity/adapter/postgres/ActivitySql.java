package app.stride.activity.adapter.postgres;

/** What is said to the table {@code activity} and to those that hang on it. */
final class ActivitySql {
    /**
     * $1 athlete, $2 activities, $3 efforts, $4–$6 samples (activity, points, content), $7–$11 original (sha256, name, size, zstd, content),
     * $12 $13 the request's key and fingerprint, $14 now.
     */
    static final String ADD = """
            with claimed as (
                insert into idempotency_key (athlete_id, key, request_sha256, created_at)
                select $1, $12, $13, $14 where $12::text is not null
                on conflict (athlete_id, key) do update
                    set request_sha256 = excluded.request_sha256, created_at = excluded.created_at
                    where idempotency_key.created_at < excluded.created_at - interval '24 hours'
                returning key
            ), added as (
                insert into activity
                select sent.* from jsonb_populate_recordset(null::activity, $2::jsonb) sent
                where $12::text is null or exists (select from claimed)
                on conflict do nothing
                returning activity_id, local_date
            ), efforts as (
                insert into best_effort
                select effort.* from jsonb_populate_recordset(null::best_effort, $3::jsonb) effort
                join added using (activity_id)
            ), streams as (
                insert into stream (athlete_id, activity_id, points, content)
                select $1, sampled.activity_id, sampled.points, sampled.content
                from unnest($4::uuid[], $5::int[], $6::bytea[]) sampled (activity_id, points, content)
                join added using (activity_id)
            ), file as (
                insert into original (athlete_id, sha256, file_name, size_bytes, zstd, content, received_at)
                select $1, $7::bytea, $8, $9, $10, $11::bytea, $14
                where $7::bytea is not null and exists (select from added)
                on conflict do nothing
            ), marked as (
                insert into fitness_refresh (athlete_id, from_date, due_at)
                select $1, min(local_date), $14 from added having count(*) > 0
            )
            select array(select activity_id from added) as added,
                   $12::text is null or exists (select from claimed) as key_was_free
            """;

    static final String FIND = """
            select * from activity where athlete_id = $1 and activity_id = $2
            """;

    static final String KNOWN = """
            select activity.* from unnest($2::text[]) with ordinality as sent (identity, place)
            join activity on activity.athlete_id = $1 and activity.identity = sent.identity
            order by sent.place
            """;

    /** A request created what bears its very time. */
    static final String SERVED = """
            select request_sha256,
                   exists (select from activity
                           where activity.athlete_id = key.athlete_id and activity.created_at = key.created_at) as created
            from idempotency_key key
            where athlete_id = $1 and key = $2
            """;

    static final String FORGET_REQUESTS = """
            delete from idempotency_key where created_at < $1
            """;

    static final String SAMPLES = """
            select points, content from stream where athlete_id = $1 and activity_id = $2
            """;

    /** $1 athlete, $2 activity, $3 expected version, $4 now, $5 name, $6 sport, $7 race, $8 efforts. */
    static final String CORRECT = """
            with target as (
                select activity_id, version from activity where athlete_id = $1 and activity_id = $2 for update
            ), changed as (
                update activity
                set name = coalesce($5, name),
                    sport = coalesce($6, sport),
                    is_race = coalesce($7, is_race),
                    load_value = case when coalesce($6, sport) = 'run' then load_value end,
                    load_method = case when coalesce($6, sport) = 'run' then load_method end,
                    version = activity.version + 1,
                    updated_at = $4
                from target
                where athlete_id = $1 and activity.activity_id = target.activity_id
                  and ($3::int is null or target.version = $3)
                returning activity.*
            ), dropped as (
                delete from best_effort effort using changed
                where effort.athlete_id = $1 and effort.activity_id = changed.activity_id and changed.sport <> 'run'
            ), efforts as (
                insert into best_effort
                select effort.* from jsonb_populate_recordset(null::best_effort, $8::jsonb) effort
                join changed using (activity_id)
                on conflict do nothing
            ), marked as (
                insert into fitness_refresh (athlete_id, from_date, due_at)
                select athlete_id, local_date, $4 from changed
            )
            select exists (select from target) as known, changed.* from (values (1)) one left join changed on true
            """;

    /** $1 athlete, $2 activity, $3 expected version, $4 now. */
    static final String DELETE = """
            with target as (
                select activity_id, version from activity where athlete_id = $1 and activity_id = $2 for update
            ), changed as (
                delete from activity using target
                where athlete_id = $1 and activity.activity_id = target.activity_id
                  and ($3::int is null or target.version = $3)
                returning activity.*
            ), orphaned as (
                delete from original using changed
                where original.athlete_id = $1 and original.sha256 = changed.original_sha256
                  and not exists (
                      select from activity other
                      where other.athlete_id = $1 and other.original_sha256 = changed.original_sha256
                        and other.activity_id <> changed.activity_id)
            ), marked as (
                insert into fitness_refresh (athlete_id, from_date, due_at)
                select athlete_id, local_date, $4 from changed
            )
            select exists (select from target) as known, changed.* from (values (1)) one left join changed on true
            """;

    private ActivitySql() {}
}
