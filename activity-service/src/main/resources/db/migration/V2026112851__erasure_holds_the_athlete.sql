-- Whoever writes what is new of an athlete holds the athlete together with all who do the same; whoever erases the athlete holds them alone. So
-- nothing is written beside an erasure: it is there before and goes with the rest, or comes afterwards, from somebody who has come back.
create function hold_athlete(athlete text) returns boolean language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(5382, hashtext(athlete));
    return true;
end
$$;

-- Imports go first, so that whoever works one off has nothing to go on with. What is written about an activity while it waits to be deleted, as by
-- an edit, goes in a second round; the marks come first and the athlete second, which is the order in which a refresh locks them.
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
          and tables.table_type = 'BASE TABLE' and tables.table_name <> 'erasure'
        order by round, tables.table_name <> 'import', tables.table_name <> 'fitness_refresh', tables.table_name <> 'athlete',
                 tables.table_name
    loop
        execute format('delete from %I where athlete_id = $1', place.name) using erased;
    end loop;
end
$$;
