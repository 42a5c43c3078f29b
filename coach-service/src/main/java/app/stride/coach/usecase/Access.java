package app.stride.coach.usecase;

import app.stride.coach.domain.athlete.AthleteId;

/**
 * The right to read what belongs to one athlete: who they are and the token that proves it to other services. It is passed on
 * by hand, so that no thread or context can mix two athletes up.
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
