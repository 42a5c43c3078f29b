-- What is committed by the time that it is asked, where the statement around it sees what was when it began: that may have waited for a refresh since.
create function fitness_by_now(athlete text) returns setof fitness language plpgsql volatile as $$
begin
    return query select * from fitness where fitness.athlete_id = athlete;
end
$$;
