package org.synergymonitor.formats.request;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class FieldsTest {
    private final Findings findings = new Findings();

    @Test
    void everyWrongElementOfAnArrayIsSaidWhereItStands() throws IOException {
        List<Integer> counts = read("{\"a\":[1,\"x\",0,2.5,4]}");

        assertThat(counts).containsExactly(1, 4);
        assertThat(findings.all())
                .extracting(Finding::code, Finding::field)
                .containsExactly(
                        tuple(Code.WRONG_TYPE, "/a/1"),
                        tuple(Code.OUT_OF_RANGE, "/a/2"),
                        tuple(Code.WRONG_TYPE, "/a/3"));
    }

    @Test
    void whatIsNoArrayHasNoElements() throws IOException {
        List<Integer> counts = read("{\"a\":7}");

        assertThat(counts).isEmpty();
        assertThat(findings.all())
                .extracting(Finding::code, Finding::field)
                .containsExactly(tuple(Code.WRONG_TYPE, "/a"));
    }

    private List<Integer> read(String body) throws IOException {
        return Fields.readBody(body, findings, fields -> fields.counts("a", 1, 9));
    }
}
