package org.synergymonitor.systemtests;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A colour, as seen by different eyes.
 *
 * @param red linear, 0 to 1
 */
record Colour(double red, double green, double blue) {
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final double POW25_7 = Math.pow(25, 7);

    /** Machado, Oliveira and Fernandes 2009, severity 1, in linear RGB. */
    enum Vision {
        NORMAL("1 0 0 0 1 0 0 0 1"),
        PROTAN("0.152286 1.052583 -0.204868 0.114503 0.786281 0.099216 -0.003882 -0.048116 1.051998"),
        DEUTAN("0.367322 0.860646 -0.227968 0.280085 0.672501 0.047413 -0.011820 0.042940 0.968881"),
        TRITAN("1.255528 -0.076749 -0.178779 -0.078411 0.930809 0.147602 0.004733 0.691367 0.303900");

        private final String matrix;

        Vision(String matrix) {
            this.matrix = matrix;
        }

        Colour of(Colour colour) {
            List<Double> m = BLANK.splitAsStream(matrix).map(Double::valueOf).toList();
            return new Colour(row(m, 0, colour), row(m, 3, colour), row(m, 6, colour));
        }

        private static double row(List<Double> m, int at, Colour it) {
            double seen = m.get(at) * it.red + m.get(at + 1) * it.green + m.get(at + 2) * it.blue;
            return Math.max(0, Math.min(1, seen));
        }
    }

    static Colour of(String hexadecimal) {
        return new Colour(linear(hexadecimal, 1), linear(hexadecimal, 3), linear(hexadecimal, 5));
    }

    private static double linear(String hexadecimal, int at) {
        double value = Integer.parseInt(hexadecimal.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** WCAG 2. */
    double contrast(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private double luminance() {
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }

    /** L* of CIELAB. */
    double lightness() {
        return lab()[0];
    }

    /** CIEDE2000 (Sharma, Wu and Dalal 2005). */
    double difference(Colour other, Vision vision) {
        double[] one = vision.of(this).lab();
        double[] two = vision.of(other).lab();
        double mean = (Math.hypot(one[1], one[2]) + Math.hypot(two[1], two[2])) / 2;
        double g = 0.5 * (1 - Math.sqrt(Math.pow(mean, 7) / (Math.pow(mean, 7) + POW25_7)));
        double a1 = one[1] * (1 + g);
        double a2 = two[1] * (1 + g);
        double c1 = Math.hypot(a1, one[2]);
        double c2 = Math.hypot(a2, two[2]);
        double h1 = hue(a1, one[2]);
        double h2 = hue(a2, two[2]);
        boolean grey = c1 * c2 == 0;
        double turn = grey ? 0 : (((h2 - h1 + 180) % 360) + 360) % 360 - 180;
        double dh = 2 * Math.sqrt(c1 * c2) * sine(turn / 2);
        double l = (one[0] + two[0]) / 2;
        double c = (c1 + c2) / 2;
        double h = grey ? h1 + h2 : middle(h1, h2);
        double t =
                1 - 0.17 * cosine(h - 30) + 0.24 * cosine(2 * h) + 0.32 * cosine(3 * h + 6) - 0.2 * cosine(4 * h - 63);
        double sl = 1 + 0.015 * (l - 50) * (l - 50) / Math.sqrt(20 + (l - 50) * (l - 50));
        double sc = 1 + 0.045 * c;
        double sh = 1 + 0.015 * c * t;
        double rotation = -2
                * Math.sqrt(Math.pow(c, 7) / (Math.pow(c, 7) + POW25_7))
                * sine(60 * Math.exp(-Math.pow((h - 275) / 25, 2)));
        double byLightness = (two[0] - one[0]) / sl;
        double byChroma = (c2 - c1) / sc;
        double byHue = dh / sh;
        return Math.sqrt(byLightness * byLightness + byChroma * byChroma + byHue * byHue + rotation * byChroma * byHue);
    }

    private double[] lab() {
        double x = cube((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
        double y = cube(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
        double z = cube((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double cube(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static double hue(double a, double b) {
        return (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
    }

    private static double middle(double h1, double h2) {
        if (Math.abs(h1 - h2) <= 180) {
            return (h1 + h2) / 2;
        }
        return h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
    }

    private static double sine(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }

    private static double cosine(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
