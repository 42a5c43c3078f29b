package app.stride.gateway.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Tokens that must be rejected, made with the issuer's own key where that makes them worse. */
public final class ForgedTokens {
    private static final int BITS = 2048;

    private final String issuer;
    private final RsaJsonWebKey key;

    ForgedTokens(String issuer, Path keyFile) {
        this.issuer = issuer;
        try {
            this.key = new RsaJsonWebKey(JsonUtil.parseJson(Files.readString(keyFile)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Correctly signed, with changed claims. */
    public String signed(Consumer<JwtClaims> change) {
        return signed(change, header -> {});
    }

    /** Correctly signed, with changed claims and header. */
    public String signed(Consumer<JwtClaims> change, Consumer<JsonWebSignature> header) {
        return sign(change, header, key);
    }

    /** Correctly signed, with the JSON of header and claims changed as text, into what no library writes. */
    public String written(UnaryOperator<String> header, UnaryOperator<String> claims) {
        String content = base64(header.apply(header(AlgorithmIdentifiers.RSA_USING_SHA256))) + "."
                + base64(claims.apply(claims().toJson()));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivateKey());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A correctly signed token, encrypted for the holder of the issuer's key (RFC 7516). */
    public String encrypted() {
        JsonWebEncryption encryption = new JsonWebEncryption();
        encryption.setPayload(signed(claims -> {}));
        encryption.setKey(key.getPublicKey());
        encryption.setKeyIdHeaderValue(key.getKeyId());
        encryption.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.RSA_OAEP_256);
        encryption.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_128_CBC_HMAC_SHA_256);
        encryption.setContentTypeHeaderValue("JWT");
        return compact(encryption);
    }

    /** Signed with a foreign key under the issuer's key id. */
    public String signedByAStranger() {
        try {
            return sign(claims -> {}, header -> {}, RsaJwkGenerator.generateJwk(BITS));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed with a foreign key, with a header that contains the verification key or a link to it. */
    public String signedByAStrangerWhoBrings(String header) {
        try {
            RsaJsonWebKey stranger = RsaJwkGenerator.generateJwk(BITS);
            Object brought = header.equals("jwk")
                    ? stranger.toParams(OutputControlLevel.PUBLIC_ONLY)
                    : "https://evil.test/" + header;
            return sign(claims -> {}, jws -> jws.getHeaders().setObjectHeaderValue(header, brought), stranger);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed with a foreign key, with another header instead of the key id: a certificate's digest, or nothing. */
    public String signedByAStrangerUnder(Map<String, String> header) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(claims().toJson());
            signature.setKey(RsaJwkGenerator.generateJwk(BITS).getPrivateKey());
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            signature.setHeader("typ", "at+jwt");
            header.forEach(signature::setHeader);
            return compact(signature);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An ECDSA signature of zeros, which faulty libraries accept (CVE-2022-21449). */
    public String zeroedEcdsa() {
        return base64(header("ES256")) + "." + base64(claims().toJson()) + "." + base64(new byte[64]);
    }

    /** With this header and a bogus signature. */
    public String headed(String header) {
        return base64(header) + "." + base64(claims().toJson()) + ".c2lnbmF0dXJl";
    }

    /** HMAC with the issuer's public key, as it is published in certificates, as the secret. */
    public String signedWithThePublicPemAsSecret() {
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(key.getPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        return hmac(AlgorithmIdentifiers.HMAC_SHA256, pem.getBytes(StandardCharsets.US_ASCII));
    }

    /** HMAC with the issuer's public key as the secret. */
    public String signedWithThePublicKeyAsSecret() {
        return signedWithThePublicKeyAsSecret(AlgorithmIdentifiers.HMAC_SHA256);
    }

    /** The same with another hash function. */
    public String signedWithThePublicKeyAsSecret(String algorithm) {
        return hmac(algorithm, key.getPublicKey().getEncoded());
    }

    private String hmac(String algorithm, byte[] secret) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims().toJson());
        signature.setKey(new HmacKey(secret));
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(algorithm);
        return compact(signature);
    }

    /** Unsigned, with the algorithm written as given. */
    public String unsigned(String algorithm) {
        return base64(header(algorithm)) + "." + base64(claims().toJson()) + ".";
    }

    private String header(String algorithm) {
        return JsonUtil.toJson(Map.of("alg", algorithm, "typ", "at+jwt", "kid", key.getKeyId()));
    }

    private String sign(Consumer<JwtClaims> change, Consumer<JsonWebSignature> header, RsaJsonWebKey signer) {
        JwtClaims claims = claims();
        change.accept(claims);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(signer.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "at+jwt");
        header.accept(signature);
        return compact(signature);
    }

    private JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject("mallory");
        claims.setAudience("stride");
        claims.setIssuedAtToNow();
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() + 600));
        return claims;
    }

    private static String compact(JsonWebStructure token) {
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
