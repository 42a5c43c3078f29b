package app.stride.gateway.session;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Where sessions are kept, by a secret that only the browser has. */
interface Sessions {
    Uni<Optional<Session>> find(Secret browser);

    /** Keeps it until its last moment. */
    Uni<Void> save(Secret browser, Session session);

    /** The same of one that is there already; whether it still was: an athlete may have signed out meanwhile, and stays so. */
    Uni<Boolean> renew(Secret browser, Session session);

    Uni<Void> end(Secret browser);

    /** Whether this gateway is the one, of those that share the store, to ask the issuer for new tokens; until it gives that up nobody else is. */
    Uni<Boolean> claimRenewal(Secret browser);

    Uni<Void> giveUpRenewal(Secret browser);
}
