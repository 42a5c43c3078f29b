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

/**
 * The gateway's dealings with the issuer as its client: sends browsers there and exchanges what they bring back for
 * tokens.
 */
@Singleton
final class CodeFlow implements Renewer {
    /** The issuer rejects the code or refresh token for good. */
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

    /** The address at which the browser signs in; fails if the issuer does not respond or offers no sign-in. */
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

    /**
     * The claims of an ID token if it belongs to this sign-in; its signature need not be checked, because it came
     * directly from the issuer.
     */
    Optional<Identity> identity(@Nullable String idToken, SignInAttempt attempt) {
        String name = oidc.getDefaultTenant().getOidcMetadata().getIssuer();
        return Identity.of(idToken).filter(identity -> identity.isFor(client, name, attempt.nonce()));
    }

    /** The address at which the browser signs out at the issuer, too; empty if it has none. */
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

    /** If the issuer supports revocation; the outcome changes nothing here. */
    @Override
    public void forget(@Nullable String refreshToken) {
        TenantConfigContext tenant = oidc.getDefaultTenant();
        if (refreshToken != null && tenant.ready() && tenant.getOidcMetadata().getRevocationUri() != null) {
            tenant.getOidcProviderClient()
                    .revokeRefreshToken(refreshToken)
                    .subscribe()
                    .with(done -> {}, failure -> LOG.debugf("Revoking a refresh token failed: %s", failure.toString()));
        }
    }

    /** Whether the issuer signs in anybody as anybody, which the pages point out. */
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
            throw new IllegalStateException("The issuer returned no access token");
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
