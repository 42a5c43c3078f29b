-- What another service calls an activity tells it as well as its identity does: the same id twice is the same activity. Of those that came twice
-- before this was so, the first keeps the id.
update activity set external_activity_id = null
where external_activity_id is not null and exists (
    select from activity earlier
    where earlier.athlete_id = activity.athlete_id and earlier.provider = activity.provider
      and earlier.external_activity_id = activity.external_activity_id and earlier.activity_id < activity.activity_id);

create unique index activity_origin on activity (athlete_id, provider, external_activity_id)
    where external_activity_id is not null;
