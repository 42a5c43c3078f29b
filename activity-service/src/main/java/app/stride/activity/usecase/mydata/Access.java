package app.stride.activity.usecase.mydata;

import app.stride.activity.domain.activity.AthleteId;

/**
 * The right to read what belongs to one athlete, at other services too.
 *
 * @param authorization the value of the athlete's own Authorization header
 * @param requestId by which the request is found in every service's log
 */
public record Access(AthleteId athlete, String authorization, String requestId) {
    /** Without the token: it must never reach a log. */
    @Override
    public String toString() {
        return "Access[request " + requestId + "]";
    }
}
