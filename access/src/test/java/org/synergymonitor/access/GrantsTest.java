package org.synergymonitor.access;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GrantsTest {
    @Test
    void roleIncludesTheLesserOnes() {
        Grants grants = Grants.of(List.of("publisher"));

        assertThat(grants.roles()).containsExactlyInAnyOrder("reader", "publisher");
        assertThat(grants.everywhere("reader")).isTrue();
        assertThat(grants.on("publisher", "guangzhou")).isTrue();
        assertThat(grants.on("operator", "guangzhou")).isFalse();
    }

    @Test
    void roleForOneSystemIsForThatAlone() {
        Grants grants = Grants.of(List.of("operator:guangzhou", "reader:china"));

        assertThat(grants.on("publisher", "guangzhou")).isTrue();
        assertThat(grants.on("publisher", "china")).isFalse();
        assertThat(grants.on("reader", "china")).isTrue();
        assertThat(grants.on("reader", "michigan")).isFalse();
        assertThat(grants.everywhere("reader")).isFalse();
    }

    @Test
    void whatIsNoRoleGrantsNothing() {
        Grants grants =
                Grants.of(List.of("Reader", "admin", "", ":", ":guangzhou", "reader ", "operator-of:guangzhou"));

        assertThat(grants.roles()).isEmpty();
        assertThat(grants.on("reader", "guangzhou")).isFalse();
    }

    @Test
    void emptyScopeIsNoSystem() {
        Grants grants = Grants.of(List.of("reader:"));

        assertThat(grants.everywhere("reader")).isFalse();
        assertThat(grants.on("reader", "guangzhou")).isFalse();
    }
}
