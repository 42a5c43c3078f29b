-- The replicas take the longest waiting, a few at a time: without it each few would cost a look at everybody who waits.
create index republication_in_order on republication (requested_at, athlete_id);
