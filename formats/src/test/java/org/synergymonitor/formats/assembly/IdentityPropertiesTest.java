package org.synergymonitor.formats.assembly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

import org.synergymonitor.formats.release.SubmittedRelease;

import static org.assertj.core.api.Assertions.assertThat;

class IdentityPropertiesTest {
    private static final String[] SPELLINGS = {"%d", "%d-A1", "%d-01-01/P1Y", "%dYY", "%d年"};

    @Property(tries = 200)
    void theSameContentInAnyOrderAndSpellingHasTheSameIdentity(
            @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = -1e9, max = 1e9) Double> values,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, values.size()).boxed().toList());
        TestMessage inOrder = new TestMessage();
        order.forEach(it -> inOrder.replace("i" + it % 3, 2000 + it + "", "OBS_VALUE=" + values.get(it)));

        Collections.shuffle(order, random);
        TestMessage shuffled = new TestMessage();
        order.forEach(it -> shuffled.replace(
                "i" + it % 3,
                String.format(SPELLINGS[random.nextInt(SPELLINGS.length)], 2000 + it),
                "OBS_VALUE=" + new BigDecimal(values.get(it).toString()).toPlainString()));

        assertThat(release(shuffled).identity()).isEqualTo(release(inOrder).identity());
    }

    private static SubmittedRelease release(TestMessage message) {
        return message.releases().get(0).release();
    }
}
