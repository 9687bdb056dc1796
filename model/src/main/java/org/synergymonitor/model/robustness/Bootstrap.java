package org.synergymonitor.model.robustness;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Draws the complete periods with replacement and weighs each draw (Efron 1979, <i>Annals of Statistics</i> 7(1), 1–26). All
 * subsystems see the same draws. The seed comes from the digest, and {@link Random} is specified to the bit: the same measurement
 * gives the same draws on any JDK.
 */
final class Bootstrap {
    static final int DRAWS = 500;

    private Bootstrap() {}

    /**
     * @param digest of the measurement; its first 8 bytes, big-endian, are the seed
     * @return for every subsystem, in order
     */
    static List<BootstrapWeights> weights(List<VaryingIndicators> subsystems, int periods, String digest) {
        List<WeightSample> samples =
                subsystems.stream().map(it -> new WeightSample(it, DRAWS)).toList();
        Random random = new Random(Long.parseUnsignedLong(digest.substring(0, 16), 16));
        int[] times = new int[periods];
        for (int draw = 0; draw < DRAWS; draw++) {
            Arrays.fill(times, 0);
            for (int t = 0; t < periods; t++) {
                times[random.nextInt(periods)]++;
            }
            for (WeightSample sample : samples) {
                sample.add(times);
            }
        }
        return samples.stream().map(WeightSample::weights).toList();
    }
}
