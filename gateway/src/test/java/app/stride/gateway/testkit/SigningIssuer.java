package app.stride.gateway.testkit;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Key;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** An issuer with a key for each signature algorithm, whose tokens have the claims a test chooses. */
public final class SigningIssuer implements AutoCloseable {
    private static final int BITS = 2048;
    private static final int LIFE_S = 600;

    /** As long as an issuer across a network takes. */
    private static final long TO_TELL_KEYS_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final String scheme;
    private final HttpServer server;
    private final Map<String, PublicJsonWebKey> keys = new ConcurrentSkipListMap<>();
    private final AtomicInteger stops = new AtomicInteger();
    private volatile boolean begins;
    private final AtomicInteger searches = new AtomicInteger();
    private volatile boolean silent;

    public SigningIssuer() {
        this("http", server());
    }

    /** An issuer served over TLS, with the certificate in this store. */
    static SigningIssuer overTls(Path keyStore) {
        try {
            HttpsServer server = HttpsServer.create(anyPort(), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(SelfSigned.serverWith(keyStore)));
            return new SigningIssuer("https", server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(anyPort(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private SigningIssuer(String scheme, HttpServer server) {
        this.scheme = scheme;
        this.server = server;
        try {
            keys.put(AlgorithmIdentifiers.RSA_USING_SHA256, RsaJwkGenerator.generateJwk(BITS));
            keys.put(AlgorithmIdentifiers.RSA_PSS_USING_SHA256, RsaJwkGenerator.generateJwk(BITS));
            keys.put(
                    AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
                    EcJwkGenerator.generateJwk(EllipticCurves.P256));
            keys.put(
                    AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
                    EcJwkGenerator.generateJwk(EllipticCurves.P384));
            keys.put(AlgorithmIdentifiers.EDDSA, OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
        keys.forEach((algorithm, key) -> key.setKeyId("key for " + algorithm));
        tellWhatItIs(new JsonObject()
                .put("issuer", address())
                .put("jwks_uri", address() + "/jwks")
                .put("authorization_endpoint", address() + "/authorize")
                .put("token_endpoint", address() + "/token")
                .encode());
        server.createContext("/jwks", call -> {
            LockSupport.parkNanos(TO_TELL_KEYS_NANOS);
            if (stops.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                if (begins) {
                    call.sendResponseHeaders(200, publicKeys().length());
                    call.getResponseBody().write('{');
                    call.getResponseBody().flush();
                }
                return; // with the call open, as if the peer had silently gone
            }
            ScriptedUpstream.answer(call, 200, "application/json", publicKeys());
        });
        server.start();
    }

    private void tellWhatItIs(String json) {
        server.createContext("/.well-known/openid-configuration", call -> {
            searches.incrementAndGet();
            if (!silent) {
                ScriptedUpstream.answer(call, 200, "application/json", json);
            }
        });
    }

    /** From now on, discovery requests get no response. */
    void fallSilent() {
        silent = true;
    }

    public void speak() {
        silent = false;
    }

    /** How often its discovery document was requested, answered or not. */
    public int searches() {
        return searches.get();
    }

    private String publicKeys() {
        return new JsonWebKeySet(List.copyOf(keys.values())).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    /** The next requests for its keys, this many, get nothing, or only the beginning of a response. */
    public void stopTellingKeys(int times, boolean begins) {
        this.begins = begins;
        stops.set(times);
    }

    /** Whether the next request gets them again. */
    public boolean tellsKeys() {
        return stops.get() == 0;
    }

    /** From now on it signs with another RSA key; the previous one is no longer valid. */
    public void replaceKey() {
        replaceKey(UUID.randomUUID().toString());
    }

    /** The same, with this key id, or none. */
    public void replaceKey(@Nullable String id) {
        try {
            PublicJsonWebKey key = RsaJwkGenerator.generateJwk(BITS);
            key.setKeyId(id);
            keys.put(AlgorithmIdentifiers.RSA_USING_SHA256, key);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public String address() {
        return scheme + "://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A token signed with the key for this algorithm, valid for ten minutes unless its claims are changed. */
    public String token(String algorithm, String type, Consumer<JwtClaims> change) {
        return token(algorithm, algorithm, type, change);
    }

    /** A token that claims another algorithm than the one it is signed with. */
    public String token(String algorithm, String named, String type, Consumer<JwtClaims> change) {
        return signed(algorithm, keys.get(named).getKeyId(), type, change);
    }

    /** A token that does not name its key. */
    public String tokenThatNamesNoKey(String algorithm) {
        return signed(algorithm, null, "at+jwt", claims -> {});
    }

    /** A token signed with a secret (HMAC) instead of a key, with the id of a key or none. */
    public String tokenBySecret(String secret, boolean namesKey) {
        return signed(
                new HmacKey(secret.getBytes(StandardCharsets.UTF_8)),
                AlgorithmIdentifiers.HMAC_SHA256,
                namesKey ? keys.get(AlgorithmIdentifiers.RSA_USING_SHA256).getKeyId() : null,
                "at+jwt",
                claims());
    }

    private String signed(String algorithm, @Nullable String keyId, String type, Consumer<JwtClaims> change) {
        JwtClaims claims = claims();
        change.accept(claims);
        return signed(keys.get(algorithm).getPrivateKey(), algorithm, keyId, type, claims);
    }

    private JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(address());
        claims.setSubject("anna");
        claims.setAudience("stride");
        claims.setIssuedAtToNow();
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() + LIFE_S));
        return claims;
    }

    private static String signed(Key key, String algorithm, @Nullable String keyId, String type, JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKey(key);
        if (keyId != null) {
            signature.setKeyIdHeaderValue(keyId);
        }
        signature.setHeader("typ", type);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
