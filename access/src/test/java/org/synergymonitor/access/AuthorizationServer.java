package org.synergymonitor.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

/** Issues real signed tokens, and publishes the key that they are verified with as OpenID Connect Discovery says. */
public final class AuthorizationServer implements AutoCloseable {
    public static final String AUDIENCE = "synergy-monitor";

    private static final String KEY_ID = "1";
    private static final Duration VALID = Duration.ofMinutes(10);

    private final KeyPair keys = newKeys();
    private final HttpServer server;

    public AuthorizationServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        serve("/.well-known/openid-configuration", """
                {"issuer":"%1$s","jwks_uri":"%1$s/jwks","token_endpoint":"%1$s/token","authorization_endpoint":"%1$s/auth",
                 "subject_types_supported":["public"],"response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer()));
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        serve("/jwks", """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}""".formatted(KEY_ID, base64(key.getModulus()), base64(key.getPublicExponent())));
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @return what a service is told of it */
    public Map<String, String> settings() {
        return Map.of("quarkus.oidc.auth-server-url", issuer(), "quarkus.oidc.token.audience", AUDIENCE);
    }

    /** @param roles as {@code reader} or {@code reader:system} */
    public String token(String subject, String... roles) {
        return token(issuer(), AUDIENCE, subject, Instant.now().plus(VALID), keys, roles);
    }

    public String tokenUntil(Instant end, String subject, String... roles) {
        return token(issuer(), AUDIENCE, subject, end, keys, roles);
    }

    public String expired(String subject, String... roles) {
        return token(issuer(), AUDIENCE, subject, Instant.now().minus(VALID), keys, roles);
    }

    public String forOthers(String subject, String... roles) {
        return token(issuer(), "another-service", subject, Instant.now().plus(VALID), keys, roles);
    }

    public String byAnotherIssuer(String subject, String... roles) {
        return token(
                "https://elsewhere.example", AUDIENCE, subject, Instant.now().plus(VALID), keys, roles);
    }

    /** Signed with a key that is not published. */
    public String forged(String subject, String... roles) {
        return token(issuer(), AUDIENCE, subject, Instant.now().plus(VALID), newKeys(), roles);
    }

    /** As {@link #token}, but with {@code "alg":"none"} and without a signature. */
    public String unsigned(String subject, String... roles) {
        String claims = token(subject, roles).split("\\.", -1)[1];
        return base64("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "." + claims + ".";
    }

    /** Signed as with a shared secret, which is the published key. */
    public String confused(String subject, String... roles) {
        return claims(issuer(), AUDIENCE, subject, Instant.now().plus(VALID), roles)
                .jws()
                .keyId(KEY_ID)
                .algorithm(SignatureAlgorithm.HS256)
                .sign(new SecretKeySpec(keys.getPublic().getEncoded(), "HmacSHA256"));
    }

    /** Brings along the key that it is signed with, and says where that can be found. */
    public String withItsOwnKey(String subject, String... roles) {
        KeyPair own = newKeys();
        RSAPublicKey key = (RSAPublicKey) own.getPublic();
        return claims(issuer(), AUDIENCE, subject, Instant.now().plus(VALID), roles)
                .jws()
                .keyId("own")
                .header(
                        "jwk",
                        Map.of(
                                "kty",
                                "RSA",
                                "kid",
                                "own",
                                "n",
                                base64(key.getModulus()),
                                "e",
                                base64(key.getPublicExponent())))
                .header("jku", "http://127.0.0.1:9/jwks")
                .sign(own.getPrivate());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static String token(
            String issuer, String audience, String subject, Instant expires, KeyPair keys, String... roles) {
        return claims(issuer, audience, subject, expires, roles)
                .jws()
                .keyId(KEY_ID)
                .sign(keys.getPrivate());
    }

    private static JwtClaimsBuilder claims(
            String issuer, String audience, String subject, Instant expires, String... roles) {
        return Jwt.issuer(issuer)
                .audience(audience)
                .subject(subject)
                .preferredUserName(subject)
                .groups(Set.of(roles))
                .issuedAt(expires.minus(VALID).minus(VALID))
                .expiresAt(expires);
    }

    private void serve(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(BigInteger unsigned) {
        byte[] bytes = unsigned.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return base64(Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
