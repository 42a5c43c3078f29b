package app.stride.activity.adapter.postgres;

import app.stride.activity.usecase.ingest.BulkImport;
import app.stride.outbox.Backoff;

/** What is said to the tables {@code import}, {@code import_part} and {@code import_failure}. The clock is the database's own. */
final class ImportSql {
    /** By name: a newer version may add others while this one runs, and what a prepared statement returns must stay. */
    private static final String COLUMNS = """
            import.athlete_id, import.import_id, import.file_name, import.sha256, import.status, import.reason, import.total,
            import.done, import.imported, import.duplicates, import.failed, import.skipped, import.activities,
            import.worked_s, import.warning_count\
            """;

    /** Shown are the first hundred failures and warnings while it runs and is asked for twice a second. All are counted. */
    private static final String WITH_FAILURES = """
            select %s, failures.list as failures,
                   jsonb_path_query_array(import.warnings, case
                       when import.status in ('completed', 'failed') then jsonpath '$[0 to %s]'
                       else jsonpath '$[0 to 99]' end) as warnings
            from import, lateral (
                select coalesce(jsonb_agg(jsonb_build_object('place', place, 'file', file, 'reason', reason) order by place), '[]') as list
                from (select place, file, reason from import_failure failure
                      where failure.athlete_id = import.athlete_id and failure.import_id = import.import_id
                      order by place limit case when import.status in ('completed', 'failed') then 20000 else 100 end) shown
            ) failures
            """.formatted(COLUMNS, BulkImport.MOST_WARNINGS - 1);

    static final String FIND = WITH_FAILURES + """
            where athlete_id = $1 and import_id = $2
            """;

    /** $1 athlete, $2 key, $3 fingerprint. What is only half kept is nothing to come back to, but its key is taken for any other content. */
    static final String EARLIER = WITH_FAILURES + """
            where athlete_id = $1
              and ((request_key = $2 and created_at > now() - %s and (status <> 'receiving' or sha256 <> $3))
                   or (sha256 = $3 and status in ('waiting', 'running')))
            order by request_key = $2 desc nulls last, created_at desc
            limit 1
            """.formatted(RequestKeySql.LIFETIME);

    /** $1 athlete, $2 key. */
    static final String KEPT = WITH_FAILURES + """
            where athlete_id = $1 and request_key = $2 and created_at > now() - %s and status <> 'receiving'
            order by created_at desc
            limit 1
            """.formatted(RequestKeySql.LIFETIME);

    static final String BEGIN = """
            insert into import (athlete_id, import_id, file_name, size_bytes, sha256, request_key, status, created_at, updated_at)
            select $1, $2, $3, $4, $5, $6, 'receiving', now(), now() where (select hold_athlete($1))
            """;

    static final String KEEP_PART = """
            insert into import_part (athlete_id, import_id, place, content) values ($1, $2, $3, $4)
            """;

    /** Of what is sent several times under one key the first that is whole counts: any other may break off yet. */
    static final String RELEASE = """
            update import set status = 'waiting', updated_at = now()
            where athlete_id = $1 and import_id = $2 and status = 'receiving'
              and not exists (
                  select from import other
                  where other.athlete_id = $1 and other.request_key = import.request_key and other.status <> 'receiving'
                    and other.created_at > now() - %s)
            """.formatted(RequestKeySql.LIFETIME);

    private static final String UNFINISHED = """
            update import set status = 'failed', reason = 'Not all of it came in.', request_key = null, updated_at = now()
            where status = 'receiving'
            """;

    static final String DISCARD = UNFINISHED + """
              and athlete_id = $1 and import_id = $2
            """;

    /** $1 seconds after which nobody sends the rest any more. */
    static final String DISCARD_UNFINISHED = UNFINISHED + """
              and updated_at < now() - make_interval(secs => $1)
            """;

    /** One claims at a time, and sees what the one before has claimed: two of an athlete's could both be next. */
    static final String CLAIMS_IN_TURN = "select pg_advisory_xact_lock(5384, 0)";

    /**
     * $1 worker, $2 lease in seconds. One import of an athlete at a time, so that theirs come in the order in which
     * they were sent; and between athletes in turn, so that nobody waits for all that another one has sent, or for one
     * that fails again and again. One that is put off has no worker and lets the later ones go on, as single files do
     * that come meanwhile: what is the same run does not hang on the order. One whose worker is lost is taken up first.
     */
    static final String CLAIM = """
            with next as (
                select athlete_id, import_id from import due
                where (status = 'waiting' or status = 'running' and lease_until < now())
                  and not exists (
                      select from import other
                      where other.athlete_id = due.athlete_id and other.import_id <> due.import_id
                        and (other.status = 'running' and other.worker is not null
                             or other.status = 'waiting' and due.worker is null
                                and (other.created_at, other.import_id) < (due.created_at, due.import_id)))
                order by (select max(updated_at) from import served
                          where served.athlete_id = due.athlete_id and served.status not in ('receiving', 'waiting')) nulls first,
                         created_at
                limit 1
                for update skip locked
            )
            update import
            set status = 'running', worker = $1, lease_until = now() + make_interval(secs => $2), attempts = attempts + 1,
                updated_at = now()
            from next
            where import.athlete_id = next.athlete_id and import.import_id = next.import_id
            returning %s, import.attempts, '[]'::jsonb as failures, '[]'::jsonb as warnings
            """.formatted(COLUMNS);

    private static final String MINE = """
            where athlete_id = $1 and import_id = $2 and worker = $3 and status = 'running'
            """;

    /** $4 lease in seconds. */
    static final String RENEW = """
            update import set lease_until = now() + make_interval(secs => $4)
            """ + MINE;

    /** What a disk has no room for would else be fetched again and again. */
    private static final Backoff BACKOFF = new Backoff("make_interval(secs => $4)", "interval '5 minutes'");

    /**
     * $4 seconds of pause at least, for which the lease lasts although nobody is at work. $5 seconds for which it is put
     * off at most.
     */
    static final String POSTPONE = """
            update import
            set lease_until = %s,
                put_off_since = coalesce(put_off_since, now()), worker = null,
                attempts = greatest(attempts - 1, 0), updated_at = now()
            """.formatted(BACKOFF.dueAt("coalesce(put_off_since, now())")) + MINE + """
              and (put_off_since is null or put_off_since > now() - make_interval(secs => $5))
            """;

    static final String GIVE_BACK = """
            update import
            set status = 'waiting', worker = null, lease_until = null, attempts = greatest(attempts - 1, 0), updated_at = now()
            """ + MINE;

    /** Of the $4 items those do not count that turned out to be no activities, or no files at all. */
    static final String OPENED = """
            update import set total = $4 - (done - imported - duplicates - failed), updated_at = now()
            """ + MINE;

    /**
     * $4–$9 what the step adds to the counts, $10 its seconds, $11–$13 its failures, $14 its place: whatever is not
     * there was kept before. $15 its warnings, $16 how many of all are kept.
     */
    static final String ADVANCE = """
            with advanced as (
                update import
                set done = done + $4, imported = imported + $5, duplicates = duplicates + $6, failed = failed + $7,
                    skipped = skipped + $8, total = total - ($4 - $5 - $6 - $7),
                    activities = activities + $9, worked_s = worked_s + $10,
                    warning_count = warning_count + jsonb_array_length($15::jsonb),
                    warnings = case when warning_count < $16 then warnings || $15::jsonb else warnings end,
                    attempts = 0, put_off_since = null,
                    updated_at = now()
                where athlete_id = $1 and import_id = $2 and worker = $3 and status = 'running' and done = $14
                returning import_id
            ), failures as (
                insert into import_failure (athlete_id, import_id, place, file, reason)
                select $1, $2, failure.place, failure.file, failure.reason
                from unnest($11::int[], $12::text[], $13::text[]) failure (place, file, reason), advanced
                on conflict do nothing
            )
            select import_id from advanced
            """;

    static final String PART = """
            select content from import_part where athlete_id = $1 and import_id = $2 and place = $3
            """;

    /** $4 the reason why nothing came of it, if so; fitness that waited is due. */
    static final String END = """
            with ended as (
                update import
                set status = case when $4::text is null then 'completed' else 'failed' end, reason = $4,
                    worker = null, lease_until = null, updated_at = now()
                where athlete_id = $1 and import_id = $2 and worker = $3 and status = 'running'
                returning athlete_id
            )
            update fitness_refresh set due_at = now()
            from ended where fitness_refresh.athlete_id = ended.athlete_id and due_at > now()
            """;

    /** Some parts of imports that are over, or that are gone; a few at a time, as they are large. */
    static final String DROP_PARTS = """
            with over as (
                select part.athlete_id, part.import_id, part.place
                from import_part part join import using (athlete_id, import_id)
                where import.status in ('completed', 'failed') and athlete_id = $1 and import_id = $2
                limit 64
            )
            delete from import_part part using over
            where part.athlete_id = over.athlete_id and part.import_id = over.import_id and part.place = over.place
            """;

    /** The same of all athletes: of imports whose worker died between their end and that of their parts. */
    static final String DROP_LEFT_PARTS = """
            with over as (
                select part.athlete_id, part.import_id, part.place
                from import join import_part part using (athlete_id, import_id)
                where import.status in ('completed', 'failed')
                limit 64
            )
            delete from import_part part using over
            where part.athlete_id = over.athlete_id and part.import_id = over.import_id and part.place = over.place
            """;

    /**
     * Some at a time, and only what has no parts any more: those would go with it in this one statement. $1 seconds after
     * which what is over is forgotten.
     */
    static final String FORGET = """
            with old as (
                select athlete_id, import_id from import
                where status in ('completed', 'failed') and updated_at < now() - make_interval(secs => $1)
                  and not exists (
                      select from import_part part
                      where part.athlete_id = import.athlete_id and part.import_id = import.import_id)
                limit 16
            )
            delete from import using old where import.athlete_id = old.athlete_id and import.import_id = old.import_id
            """;

    private ImportSql() {}
}
