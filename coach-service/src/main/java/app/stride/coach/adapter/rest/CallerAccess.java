package app.stride.coach.adapter.rest;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.usecase.Access;
import app.stride.rest.Caller;
import app.stride.rest.RequestId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;

/** Who is calling, with what lets the coach read for them. */
@RequestScoped
class CallerAccess {

    private final Caller caller;
    private final HttpHeaders headers;

    CallerAccess(Caller caller, HttpHeaders headers) {
        this.caller = caller;
        this.headers = headers;
    }

    AthleteId athlete() {
        return new AthleteId(caller.subject());
    }

    /** The caller's right to read, to be passed on. */
    Access access() {
        return new Access(
                athlete(),
                Objects.requireNonNullElse(headers.getHeaderString(HttpHeaders.AUTHORIZATION), ""),
                Objects.requireNonNullElse(headers.getHeaderString(RequestId.HEADER), ""));
    }
}
