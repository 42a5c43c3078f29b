package app.stride.rest;

import app.stride.edge.SubjectForm;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is calling: the verified token's subject. It is the only source of the athlete's identity. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    @Inject
    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The token's {@code sub}, an opaque text of {@link SubjectForm}. Without one, a token is refused with 401. */
    public String subject() {
        if (identity.getPrincipal() instanceof JsonWebToken token
                && token.getSubject() != null
                && SubjectForm.isOf(token.getSubject())) {
            return token.getSubject();
        }
        throw new UnauthorizedException("The token names no subject.");
    }
}
