-- Whoever works off the requests of operators has taken them before they wait for the athletes; an athlete who asks meanwhile would wait for the
-- request with the athlete in hand, and neither would end. So a request stays until it is worked off, which finds nothing left to erase.
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
          and tables.table_type = 'BASE TABLE' and tables.table_name not in ('erasure', 'erasure_request')
        order by round, tables.table_name <> 'import', tables.table_name <> 'fitness_refresh', tables.table_name <> 'athlete',
                 tables.table_name
    loop
        execute format('delete from %I where athlete_id = $1', place.name) using erased;
    end loop;
end
$$;
