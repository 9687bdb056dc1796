package org.synergymonitor.reporting.delivery.secret;

import java.security.SecureRandom;
import java.util.Base64;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WebhookSecretTest {
    /** The vector that the libraries of Standard Webhooks are tested by. */
    @Test
    void signsAsThePublishedTestVectorSays() {
        WebhookSecret secret = WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        String signature = secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}");

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aGeneratedSecretHas32BytesAndIsReadAgain() {
        WebhookSecret secret = WebhookSecret.generate(new SecureRandom());

        WebhookSecret again = WebhookSecret.parse(secret.reveal());

        assertThat(secret.reveal()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(again.sign("m", 1, "{}")).isEqualTo(secret.sign("m", 1, "{}"));
    }

    @Test
    void noSecretGetsIntoALogByAccident() {
        WebhookSecret secret = WebhookSecret.generate(new SecureRandom());

        assertThat(secret.toString()).isEqualTo("whsec_…");
    }

    @Test
    void whatIsTooShortOrTooLongIsNoSecret() {
        for (int bytes : new int[] {23, 65}) {
            String text = "whsec_" + Base64.getEncoder().encodeToString(new byte[bytes]);
            assertThatThrownBy(() -> WebhookSecret.parse(text)).hasMessageContaining("24 to 64");
        }
    }
}
