-- How an athlete felt on a day.
create table daily_checkin (
    athlete_id text not null,
    date date not null,
    version integer not null,
    sleep_h double precision,
    stress integer check (stress between 1 and 5),
    soreness integer check (soreness between 1 and 5),
    rpe integer check (rpe between 1 and 10),
    hrv_rmssd double precision,
    resting_hr integer,
    enjoyment integer check (enjoyment between 1 and 5),
    confidence integer check (confidence between 1 and 5),
    motivation integer check (motivation between 1 and 5),
    notes text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (athlete_id, date)
);

-- Who has been erased, until the last message about them may be taken back from the topic that is kept for good.
create table erasure (
    athlete_id text primary key,
    erased_at timestamptz not null
);

create index erasure_age on erasure (erased_at);

-- Deletes the athlete from every table that there is, those of later migrations included. The marks come first and the athlete second, which is
-- the order in which a refresh locks them.
create function erase_athlete(erased text) returns void language plpgsql as $$
declare
    place record;
begin
    for place in
        select tables.table_name as name
        from information_schema.columns
        join information_schema.tables using (table_schema, table_name)
        where columns.table_schema = current_schema() and columns.column_name = 'athlete_id'
          and tables.table_type = 'BASE TABLE' and tables.table_name <> 'erasure'
        order by tables.table_name <> 'fitness_refresh', tables.table_name <> 'athlete', tables.table_name
    loop
        execute format('delete from %I where athlete_id = $1', place.name) using erased;
    end loop;
end
$$;
