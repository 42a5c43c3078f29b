-- An erasure that is told again finds nothing to erase; that it was told is not kept either, for it would name who was erased.
-- Conversations go first: whoever writes a proposal or an answer of one holds it, so that it is there before and goes with the rest, or finds none.
-- What waits to be told goes last, with what was written meanwhile. Whoever tells everything again has taken the request before they wait for the
-- proposals: a request that is being worked off is left to them, who find nothing left to tell and delete it.
create or replace function erase_athlete(erased text, decided timestamptz) returns void language plpgsql as $$
declare
    place record;
begin
    insert into erasure as e (athlete_id, erased_at)
    values (encode(sha256(convert_to(erased, 'UTF8')), 'hex'), decided)
    on conflict (athlete_id) do update set erased_at = excluded.erased_at where e.erased_at < excluded.erased_at;
    if not found then
        delete from inbox where athlete_id = erased;
        return;
    end if;
    for place in
        select tables.table_name as name
        from information_schema.columns
        join information_schema.tables using (table_schema, table_name)
        where columns.table_schema = current_schema() and columns.column_name = 'athlete_id'
          and tables.table_type = 'BASE TABLE' and tables.table_name not in ('erasure', 'republication')
        order by tables.table_name <> 'thread', tables.table_name = 'outbox', tables.table_name
    loop
        execute format('delete from %I where athlete_id = $1', place.name) using erased;
    end loop;
    delete from republication where athlete_id in (
        select athlete_id from republication where athlete_id = erased for update skip locked);
end
$$;
