-- An erasure may be heard long after it was decided, by somebody who has come back meanwhile: what was made since then is theirs, and stays. Our clock
-- is another than that of who decided, and until an erasure is heard of, usually for seconds, a conversation may go on: what was made within five
-- minutes goes with it. Days are the athlete's own, which may be one ahead of UTC's. Of a table that is not named here everything goes.
-- Conversations go first, as before, with their turns and answers, and proposals with their audit; what waits to be told goes last, unless it is of a
-- proposal that stays.
create or replace function erase_athlete(erased text, decided timestamptz) returns void language plpgsql as $$
declare
    meanwhile constant timestamptz := decided + interval '5 minutes';
    place record;
begin
    insert into erasure as e (athlete_id, erased_at)
    values (encode(sha256(convert_to(erased, 'UTF8')), 'hex'), decided)
    on conflict (athlete_id) do update set erased_at = excluded.erased_at where e.erased_at < excluded.erased_at;
    if not found then
        delete from inbox where athlete_id = erased;
        return;
    end if;
    delete from thread where athlete_id = erased and created_at <= meanwhile;
    delete from named_question where athlete_id = erased and asked_at <= meanwhile;
    delete from proposal where athlete_id = erased and made_at <= meanwhile;
    delete from token_use where athlete_id = erased and day <= (meanwhile at time zone 'UTC')::date + 1;
    for place in
        select tables.table_name as name
        from information_schema.columns
        join information_schema.tables using (table_schema, table_name)
        where columns.table_schema = current_schema() and columns.column_name = 'athlete_id'
          and tables.table_type = 'BASE TABLE'
          and tables.table_name not in ('erasure', 'republication', 'thread', 'turn', 'named_question', 'proposal', 'proposal_audit',
                                        'token_use', 'outbox')
        order by tables.table_name
    loop
        execute format('delete from %I where athlete_id = $1', place.name) using erased;
    end loop;
    delete from outbox o
    where o.athlete_id = erased and not exists (
        select from proposal p where p.athlete_id = erased and p.id::text = o.payload::jsonb ->> 'proposal_id');
    delete from republication where athlete_id in (
        select athlete_id from republication where athlete_id = erased for update skip locked);
end
$$;
