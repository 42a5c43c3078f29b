-- Which workouts an activity was tied to by the athlete: asked with each news of an activity, and few are decided.
create index workout_decided on workout (athlete_id) include (plan_id, scheduled_date, activity_ids) where locked;
