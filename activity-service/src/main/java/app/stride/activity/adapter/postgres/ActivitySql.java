package app.stride.activity.adapter.postgres;

/** What is said to the table {@code activity} and to those that hang on it. */
final class ActivitySql {
    static final String FIND = """
            select * from activity where athlete_id = $1 and activity_id = $2
            """;

    static final String SAMPLES = """
            select points, content from stream where athlete_id = $1 and activity_id = $2
            """;

    /**
     * $1 athlete, $2 activity, $3 expected versions, $4 now, $5 name, $6 sport, $7 race, $8 efforts, $9 level
     * distance, $10 decoupling, $11 choice, $12 the chosen original, $13 whether it counts although it does not so
     * far. A race stays a race, whichever recording counts, unless that is a part of it or the athlete has said
     * whether it is one.
     */
    static final String CORRECT = """
            with target as (
                select activity_id, version, start_time from activity where athlete_id = $1 and activity_id = $2 for update
            ), original as (
                select activity.activity_id from activity, target
                where athlete_id = $1 and activity.activity_id = $12 and activity.activity_id <> $2
                  and (duplicate_of is null or duplicate_of = $2)
                  and activity.start_time between target.start_time - interval '2 days' and target.start_time + interval '2 days'
            ), changed as (
                update activity
                set duplicate_choice = case when $13 and duplicate_of is not null then 'apart' else coalesce($11, duplicate_choice) end,
                    linked_to = case when $11::text is null and not $13 then linked_to else $12 end,
                    duplicate_of = case when $13 or $11 in ('apart', 'preferred') then null else coalesce($12, duplicate_of) end,
                    name = coalesce($5, name),
                    sport = coalesce($6, sport),
                    is_race = coalesce($7, is_race),
                    race_decided = case when $7::bool is null then race_decided else true end,
                    load_value = case when coalesce($6, sport) = 'run' then load_value end,
                    load_method = case when coalesce($6, sport) = 'run' then load_method end,
                    race_suggestion = case when coalesce($6, sport) = 'run' then coalesce(race_suggestion, false) end,
                    age_grade_percent = case when coalesce($6, sport) = 'run' then age_grade_percent end,
                    level_distance_m = case when $6::text is null then level_distance_m else $9 end,
                    decoupling_percent = case when $6::text is null then decoupling_percent else $10 end,
                    version = activity.version + 1,
                    updated_at = $4
                from target
                where athlete_id = $1 and activity.activity_id = target.activity_id
                  and ($3::int[] is null or target.version = any($3))
                  and ($12::uuid is null or exists (select from original))
                returning activity.*
            ), alongside as (
                update activity
                set duplicate_choice = 'preferred', linked_to = null, duplicate_of = null,
                    is_race = activity.is_race or changed.is_race and activity.race_decided is not true and not (%s),
                    version = activity.version + 1, updated_at = $4
                from original, changed
                where activity.athlete_id = $1 and activity.activity_id = original.activity_id
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
                where $6::text is not null or $7::bool is not null or $11::text is not null or $13
                union select athlete_id, local_date, $4 from alongside
            )
            select exists (select from target) as known, $12::uuid is null or exists (select from original) as has_original, changed.*
            from (values (1)) one left join changed on true
            union all
            select true, true, alongside.* from alongside
            """.formatted(PartSql.isPart("activity", "changed"));

    /** Whoever deletes it must see what came with it, and so begins when nobody else is at it. */
    static final String HOLD = """
            select activity_id from activity where athlete_id = $1 and activity_id = $2 for update
            """;

    /** $1 athlete, $2 activity, $3 expected versions, $4 now. */
    static final String DELETE = """
            with target as (
                select activity_id, version from activity where athlete_id = $1 and activity_id = $2 for update
            ), changed as (
                delete from activity using target
                where athlete_id = $1 and activity.activity_id = target.activity_id
                  and ($3::int[] is null or target.version = any($3))
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
            select exists (select from target) as known, true as has_original, changed.* from (values (1)) one left join changed on true
            """;

    private ActivitySql() {}
}
