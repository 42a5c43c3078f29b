-- Files that stayed although their activity was deleted, or had taken up a better one, in the moment in which they came in.
delete from original where not exists (
    select from activity
    where activity.athlete_id = original.athlete_id and activity.original_sha256 = original.sha256);
