package org.synergymonitor.reporting.delivery.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecretVaultTest {
    private static final String OLD = "old " + key((byte) 1);
    private static final String NEW = "new " + key((byte) 2);

    @TempDir
    Path directory;

    @Test
    void whatWasSealedIsOpened() throws IOException {
        SecretVault vault = vault(OLD);
        WebhookSecret secret = vault.generate();

        SealedSecret sealed = vault.seal("dst_1", secret);

        assertThat(vault.open("dst_1", sealed).reveal()).isEqualTo(secret.reveal());
        assertThat(new String(
                        Base64.getDecoder().decode(sealed.sealed()), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("whsec_");
    }

    @Test
    void theSameSecretIsNeverSealedAlike() throws IOException {
        SecretVault vault = vault(OLD);
        WebhookSecret secret = vault.generate();

        assertThat(vault.seal("dst_1", secret)).isNotEqualTo(vault.seal("dst_1", secret));
    }

    @Test
    void aRotatedKeyStillOpensAndTheFirstOneSeals() throws IOException {
        SealedSecret sealed = vault(OLD).seal("dst_1", vault(OLD).generate());

        SecretVault rotated = vault(NEW, OLD);

        assertThat(rotated.open("dst_1", sealed).reveal()).startsWith("whsec_");
        assertThat(rotated.seal("dst_1", rotated.generate()).keyId()).isEqualTo("new");
    }

    @Test
    void aSecretOfAnotherDestinationOrKeyIsNotOpened() throws IOException {
        SealedSecret sealed = vault(OLD).seal("dst_1", vault(OLD).generate());

        assertThatThrownBy(() -> vault(OLD).open("dst_2", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault(NEW).open("dst_1", sealed)).hasMessageContaining("key old");
        assertThatThrownBy(() -> vault("old " + key((byte) 3)).open("dst_1", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withoutAKeyNothingCanBeSealed() {
        assertThat(new SecretVault(KeyRing.empty()).canSeal()).isFalse();
    }

    @Test
    void aLineThatIsNoKeyIsNamedButNotShown() {
        for (String line : new String[] {"short c2VjcmV0", "c2VjcmV0", OLD + " more", "old c2VjcmV0!"}) {
            assertThatThrownBy(() -> vault(NEW, line))
                    .hasMessageContaining("keys:2")
                    .hasMessageContaining("synergy.delivery.key-file")
                    .hasMessageNotContaining("c2VjcmV0");
        }
    }

    private SecretVault vault(String... lines) throws IOException {
        return new SecretVault(KeyRing.read(Files.writeString(directory.resolve("keys"), String.join("\n", lines))));
    }

    private static String key(byte fill) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, fill);
        return Base64.getEncoder().encodeToString(key);
    }
}
