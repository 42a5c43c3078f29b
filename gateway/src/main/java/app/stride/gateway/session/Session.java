package app.stride.gateway.session;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in with a browser, and the tokens to prove it; browsers never see them.
 *
 * @param name the athlete's name at the issuer
 * @param accessEnd when the access token expires
 * @param refreshToken null if the issuer gave none
 * @param idToken shown to the issuer to sign out
 * @param end when the athlete has to sign in again, whatever the tokens say
 */
record Session(
        String athlete,
        String name,
        String accessToken,
        Instant accessEnd,
        @Nullable String refreshToken,
        @Nullable String idToken,
        Instant end) {
    /** Tokens are replaced this long before they expire, so that they are still valid when a service checks them. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    boolean isOver(Instant now) {
        return !now.isBefore(end) || (refreshToken == null && !now.isBefore(accessEnd));
    }

    boolean needsNewToken(Instant now) {
        return refreshToken != null && !now.isBefore(accessEnd.minus(MARGIN));
    }

    boolean hasGoodToken(Instant now) {
        return now.isBefore(accessEnd);
    }

    /** When the session can no longer be continued. */
    Instant lastMoment() {
        return refreshToken == null && accessEnd.isBefore(end) ? accessEnd : end;
    }

    Session with(IssuedTokens tokens) {
        return new Session(
                athlete,
                name,
                tokens.accessToken(),
                tokens.accessEnd(),
                tokens.refreshToken() == null ? refreshToken : tokens.refreshToken(),
                tokens.idToken() == null ? idToken : tokens.idToken(),
                end);
    }

    @Override
    public String toString() {
        return "Session";
    }
}
