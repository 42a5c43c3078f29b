package app.stride.gateway.session;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Stores sessions by a secret that only the browser has. */
interface Sessions {
    Uni<Optional<Session>> find(Secret browser);

    /**
     * Keeps it until it can no longer be used. The athlete's oldest sessions beyond the most that one may have end, so
     * that nobody takes the place of others.
     */
    Uni<Void> save(Secret browser, Session session);

    /**
     * Replaces an existing session; false if it is gone, because the athlete has signed out meanwhile and stays
     * signed out.
     */
    Uni<Boolean> renew(Secret browser, Session session);

    Uni<Void> end(Secret browser);

    /**
     * Whether this gateway, of those that share the store, is the one to ask the issuer for new tokens; until it
     * gives up the claim, no other is.
     */
    Uni<Boolean> claimRenewal(Secret browser);

    Uni<Void> giveUpRenewal(Secret browser);
}
