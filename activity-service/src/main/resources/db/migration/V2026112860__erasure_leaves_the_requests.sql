-- Whoever works off the requests of operators has taken them before they wait for the athletes; an athlete who asks meanwhile would wait for the
-- request with the athlete in hand, and neither would end. So requests that somebody holds are left to whoever holds them, and the others go with the
-- rest: one that stayed would erase, too, what the athlete brings after coming back.
create or replace function erase_athlete(erased text) returns void language plpgsql as $$
declare
    place record;
begin
    perform pg_advisory_xact_lock(5382, hashtext(erased));
    for place in
        select tables.table_name as name
        from information_schema.columns
        join information_schema.tables using (table_schema, table_name)
        cross join generate_series(1, 2) round
        where columns.table_schema = current_schema() and columns.column_name = 'athlete_id'
          and tables.table_type = 'BASE TABLE' and tables.table_name not in ('erasure', 'erasure_request', 'republication')
        order by round, tables.table_name <> 'import', tables.table_name <> 'fitness_refresh', tables.table_name <> 'athlete',
                 tables.table_name
    loop
        execute format('delete from %I where athlete_id = $1', place.name) using erased;
    end loop;
    delete from erasure_request where athlete_id in (
        select athlete_id from erasure_request where athlete_id = erased for update skip locked);
    delete from republication where athlete_id in (
        select athlete_id from republication where athlete_id = erased for update skip locked);
end
$$;
