package app.stride.plans.adapter.postgres;

import static app.stride.plans.adapter.postgres.PlanSql.PLAN_OF_P;

/** The statement that reads everything that is kept of an athlete's plans, a page at a time. */
final class KeptSql {

    private KeptSql() {}

    private static final String FIRST_ID = "'00000000-0000-0000-0000-000000000000'";

    /**
     * The next rows of a table of the plan {@code p}, as many as a page holds, and whether there are more: {@code $5} at
     * most, and after {@code $6} bytes no other. Not more than one row too many is read beyond {@code $5}.
     */
    private static final String ROWS = """
            cross join lateral (
                select (jsonb_agg(n.content order by n.place) filter (where n.held))::text as held,
                       coalesce(bool_or(not n.held), false) as more
                from (select r.place, r.content,
                             row_number() over upto <= $5::int
                                 and sum(r.bytes) over upto - r.bytes < $6::int as held
                      from (select t.%2$s as place, to_jsonb(t) as content, octet_length(to_jsonb(t)::text) as bytes
                            from %1$s t
                            where t.athlete_id = $1 and t.plan_id = p.plan_id and t.%2$s > %3$s
                            order by t.%2$s
                            limit $5::int + 1) r
                      window upto as (order by r.place)) n) %4$s
            """;

    /** What holds only of the plan {@code $2}: where that is no longer there, the next one begins. */
    private static final String OF_THE_SAME = "coalesce(case when p.plan_id = $2::uuid then %s end, %s)";

    /** The next plan, or the same again with the rows after the revision {@code $3} and the adaptation {@code $4}. */
    static final String PAGE = """
            select (%1$s)::text as plan,
                   (select jsonb_agg(to_jsonb(w) order by w.scheduled_date, w.workout_id) from workout w
                    where w.athlete_id = $1 and w.plan_id = p.plan_id)::text as workouts,
                   o.request::text as request, o.audit::text as audit,
                   revised.held as revisions, adapted.held as adaptations, revised.more or adapted.more as goes_on,
                   $3::int is null or p.plan_id is distinct from $2::uuid as begins,
                   exists (select from plan n where n.athlete_id = $1 and n.plan_id > p.plan_id) as more
            from (select * from plan l
                  where l.athlete_id = $1
                    and l.plan_id >= coalesce($2::uuid, %2$s)
                    and ($3::int is not null or l.plan_id is distinct from $2::uuid)
                  order by l.plan_id
                  limit 1) p
            join plan_origin o using (athlete_id, plan_id)
            %3$s%4$s
            """.formatted(
            PLAN_OF_P,
            FIRST_ID,
            ROWS.formatted("plan_revision", "revision", OF_THE_SAME.formatted("$3::int", "1"), "revised"),
            ROWS.formatted("adaptation", "adaptation_id", OF_THE_SAME.formatted("$4::uuid", FIRST_ID), "adapted"));
}
