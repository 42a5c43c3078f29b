package app.stride.gateway.session;

import app.stride.gateway.access.Issuer;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the gateway, as a client, has to do with the issuer: send somebody there, and turn what they bring back into tokens. */
@Singleton
final class CodeFlow implements Renewer {
    /** The issuer does not take the code or the refresh token, and never will. */
    static final class RefusedGrant extends RuntimeException {
        private static final long serialVersionUID = 1;

        RefusedGrant(Throwable cause) {
            super(cause);
        }
    }

    private static final Logger LOG = Logger.getLogger(CodeFlow.class);
    private static final String REFUSED = "invalid_grant";
    private static final String DEMO = "stride_demo";

    private final Issuer issuer;
    private final TenantConfigBean oidc;
    private final SessionsConfig config;
    private final String client;

    CodeFlow(
            Issuer issuer,
            TenantConfigBean oidc,
            SessionsConfig config,
            @ConfigProperty(name = "quarkus.oidc.client-id") String client) {
        this.issuer = issuer;
        this.oidc = oidc;
        this.config = config;
        this.client = client;
    }

    /** Where the browser is to go to sign in; fails when the issuer does not answer, or signs nobody in. */
    Uni<String> authorization(SignInAttempt attempt, String callback) {
        return issuer.found().map(found -> {
            String endpoint = found.getOidcMetadata().getAuthorizationUri();
            if (endpoint == null) {
                throw new IllegalStateException("The issuer has no authorization endpoint");
            }
            Map<String, String> query = new LinkedHashMap<>();
            query.put("response_type", "code");
            query.put("client_id", client);
            query.put("redirect_uri", callback);
            query.put("scope", config.scope());
            query.put("state", attempt.state());
            query.put("nonce", attempt.nonce());
            query.put("code_challenge", attempt.challenge());
            query.put("code_challenge_method", "S256");
            config.audience().ifPresent(audience -> query.put("audience", audience));
            return withQuery(endpoint, query);
        });
    }

    Uni<IssuedTokens> redeem(String code, String callback, String verifier) {
        return issuer.found()
                .chain(found -> found.provider().getCodeFlowTokens(code, callback, verifier))
                .map(CodeFlow::issued)
                .onFailure(CodeFlow::isRefusal)
                .transform(RefusedGrant::new);
    }

    @Override
    public Uni<IssuedTokens> refresh(String refreshToken) {
        return issuer.found()
                .chain(found -> found.provider().refreshTokens(refreshToken))
                .map(CodeFlow::issued)
                .onFailure(CodeFlow::isRefusal)
                .transform(RefusedGrant::new);
    }

    @Override
    public Duration longestAnswer() {
        return issuer.longestAnswer();
    }

    /** What an ID token says, when it is one of this sign-in; its signature need not be looked at where the issuer gave it to us itself. */
    Optional<Identity> identity(@Nullable String idToken, SignInAttempt attempt) {
        String name = oidc.getDefaultTenant().getOidcMetadata().getIssuer();
        return Identity.of(idToken).filter(identity -> identity.isFor(client, name, attempt.nonce()));
    }

    /** Where the browser is to go to sign out at the issuer, too; empty when it has no such place. */
    Optional<String> endSession(@Nullable String idToken, String backTo) {
        TenantConfigContext tenant = oidc.getDefaultTenant();
        String endpoint = tenant.ready() ? tenant.getOidcMetadata().getEndSessionUri() : null;
        if (endpoint == null) {
            return Optional.empty();
        }
        Map<String, String> query = new LinkedHashMap<>();
        if (idToken != null) {
            query.put("id_token_hint", idToken);
        }
        query.put("client_id", client);
        query.put("post_logout_redirect_uri", backTo);
        return Optional.of(withQuery(endpoint, query));
    }

    /** Where the issuer wants to know; what comes of it changes nothing here. */
    @Override
    public void forget(@Nullable String refreshToken) {
        TenantConfigContext tenant = oidc.getDefaultTenant();
        if (refreshToken != null && tenant.ready() && tenant.getOidcMetadata().getRevocationUri() != null) {
            tenant.getOidcProviderClient()
                    .revokeRefreshToken(refreshToken)
                    .subscribe()
                    .with(done -> {}, failure -> LOG.debugf("A refresh token is not revoked: %s", failure.toString()));
        }
    }

    /** Whether the issuer signs anybody in as anybody, which the pages tell. */
    boolean isDemo() {
        TenantConfigContext tenant = oidc.getDefaultTenant();
        return tenant.ready() && vouchesForAnybody(tenant.getOidcMetadata());
    }

    private static boolean vouchesForAnybody(OidcConfigurationMetadata metadata) {
        return Boolean.parseBoolean(metadata.get(DEMO));
    }

    private static IssuedTokens issued(AuthorizationCodeTokens tokens) {
        String access = tokens.getAccessToken();
        if (access == null) {
            throw new IllegalStateException("The issuer answered no access token");
        }
        Long seconds = tokens.getAccessTokenExpiresIn();
        Instant end = seconds == null ? Identity.end(access) : Instant.now().plusSeconds(seconds);
        return new IssuedTokens(access, end, tokens.getRefreshToken(), tokens.getIdToken());
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof OIDCException
                && String.valueOf(failure.getMessage()).contains(REFUSED);
    }

    private static String withQuery(String endpoint, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return endpoint + (endpoint.contains("?") ? "&" : "?") + query;
    }
}
