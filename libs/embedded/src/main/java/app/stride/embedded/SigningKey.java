package app.stride.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** The RSA key an issuer signs with. */
record SigningKey(RsaJsonWebKey key) {
    private static final int BITS = 2048;

    static SigningKey generate() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(BITS);
            key.setKeyId(UUID.randomUUID().toString());
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            key.setUse("sig");
            return new SigningKey(key);
        } catch (JoseException e) {
            throw new IllegalStateException("This JVM cannot make RSA keys", e);
        }
    }

    /** The key of the file; made and written there the first time, so that tokens outlive a restart. */
    static SigningKey keptIn(Path file) {
        try {
            if (Files.exists(file)) {
                return new SigningKey(new RsaJsonWebKey(JsonUtil.parseJson(Files.readString(file))));
            }
            SigningKey made = generate();
            PrivateFile.write(file, made.key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the signing key in " + file, e);
        } catch (JoseException e) {
            throw new IllegalStateException(file + " holds no key: delete it and start again", e);
        }
    }

    /** A token with these claims, whose header says of what type it is. */
    String sign(JwtClaims claims, String type) {
        return sign(claims, Map.of("typ", type));
    }

    /** A token with these claims and this beside the algorithm and the key in its header. */
    String sign(JwtClaims claims, Map<String, Object> header) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setKey(key.getPrivateKey());
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setAlgorithmHeaderValue(key.getAlgorithm());
            header.forEach(signature.getHeaders()::setObjectHeaderValue);
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot sign", e);
        }
    }

    String publicKeys() {
        return new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
    }
}
