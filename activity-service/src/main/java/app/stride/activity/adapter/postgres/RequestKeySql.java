package app.stride.activity.adapter.postgres;

import app.stride.activity.usecase.RequestKey;

/** What is said to the table {@code idempotency_key}, and what such statements have in common. */
final class RequestKeySql {
    /** For how long a key is remembered, as an interval. */
    static final String LIFETIME = "interval '" + RequestKey.LIFETIME + "'";

    /** A request created what bears its very time. */
    static final String SERVED = """
            select request_sha256,
                   exists (select from activity
                           where activity.athlete_id = key.athlete_id and activity.created_at = key.created_at) as created
            from idempotency_key key
            where athlete_id = $1 and key = $2
            """;

    static final String FORGET_REQUESTS = """
            delete from idempotency_key where created_at < $1
            """;

    private RequestKeySql() {}
}
