package app.stride.activity.adapter.postgres;

import app.stride.activity.usecase.ingest.RequestKey;

/** What statements on requests' keys have in common. */
final class RequestKeySql {
    /** For how long a key is remembered, as an interval. */
    static final String LIFETIME = "interval '" + RequestKey.LIFETIME + "'";

    private RequestKeySql() {}
}
