package app.stride.plans.adapter.rest.calendar;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Scheme and host as the client knows them: as the gateway tells, or else as this request came. */
record PublicAddress(String scheme, String authority) {

    /** Whoever sends another host than the gateway's only misleads themselves: the address goes back to them alone. */
    static PublicAddress of(HttpHeaders headers, UriInfo request) {
        return new PublicAddress(
                sane(headers.getHeaderString("X-Forwarded-Proto"), "https?")
                        .orElse(request.getBaseUri().getScheme()),
                sane(headers.getHeaderString("X-Forwarded-Host"), "[\\w.:\\[\\]-]{1,255}")
                        .orElse(request.getBaseUri().getAuthority()));
    }

    private static Optional<String> sane(@Nullable String value, String form) {
        return Optional.ofNullable(value).filter(given -> given.matches(form));
    }

    @Override
    public String toString() {
        return scheme + "://" + authority;
    }
}
