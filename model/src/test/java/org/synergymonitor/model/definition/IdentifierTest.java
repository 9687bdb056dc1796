package org.synergymonitor.model.definition;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IdentifierTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "440100", "Guangzhou_digital-trade.2021"})
    void whatIsOfTheFormIsAnIdentifier(String id) {
        assertThat(Identifier.isValid(id)).isTrue();
        assertThat(Identifier.require("system id", id)).isEqualTo(id);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " a", "-a", ".a", "a/b", "a b", "广州"})
    void whatIsNotIsRefusedWithItsName(String id) {
        assertThat(Identifier.isValid(id)).isFalse();
        assertThatThrownBy(() -> Identifier.require("system id", id))
                .hasMessageContaining("system id must match")
                .hasMessageEndingWith("but is " + id);
    }

    @Test
    void anIdentifierHasAtMost64Characters() {
        assertThat(Identifier.isValid("a".repeat(64))).isTrue();
        assertThat(Identifier.isValid("a".repeat(65))).isFalse();
    }
}
