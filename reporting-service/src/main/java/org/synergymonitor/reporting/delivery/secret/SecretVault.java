package org.synergymonitor.reporting.delivery.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.Startup;

import org.synergymonitor.reporting.ReportingConfig;

/** Seals secrets by AES-256-GCM, each bound to the destination it belongs to. */
@Startup
@ApplicationScoped
public class SecretVault {
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    @Inject
    SecretVault(ReportingConfig config) {
        this(config.delivery().keyFile().map(KeyRing::read).orElseGet(KeyRing::empty));
    }

    SecretVault(KeyRing keys) {
        this.keys = keys;
    }

    /** @return whether a key is configured */
    public boolean canSeal() {
        return keys.sealing().isPresent();
    }

    public WebhookSecret generate() {
        return WebhookSecret.generate(random);
    }

    public SealedSecret seal(String destination, WebhookSecret secret) {
        String keyId = keys.sealing().orElseThrow(() -> new IllegalStateException("no key is configured"));
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] ciphertext = crypt(
                Cipher.ENCRYPT_MODE,
                key(keyId),
                nonce,
                destination,
                secret.reveal().getBytes(StandardCharsets.UTF_8));
        byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + ciphertext.length);
        System.arraycopy(ciphertext, 0, sealed, NONCE_BYTES, ciphertext.length);
        return new SealedSecret(keyId, Base64.getEncoder().encodeToString(sealed));
    }

    /** @throws IllegalStateException if its key is not configured any more, or it is not what was sealed */
    public WebhookSecret open(String destination, SealedSecret secret) {
        byte[] sealed = Base64.getDecoder().decode(secret.sealed());
        byte[] plain = crypt(
                Cipher.DECRYPT_MODE,
                key(secret.keyId()),
                Arrays.copyOf(sealed, NONCE_BYTES),
                destination,
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
        return WebhookSecret.parse(new String(plain, StandardCharsets.UTF_8));
    }

    private SecretKey key(String id) {
        return keys.find(id)
                .orElseThrow(() -> new IllegalStateException(
                        "key " + id + " of the secrets is missing: add it to synergy.delivery.key-file again"));
    }

    private static byte[] crypt(int mode, SecretKey key, byte[] nonce, String destination, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(destination.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the secret of " + destination + " cannot be opened or sealed", e);
        }
    }
}
