package org.giliran.systemtests.screens;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Contrast of a line of text against what is really painted behind it, pictures included: WCAG's
 * ratio of relative luminances, 1 to 21.
 */
final class Contrast {
    private static final Pattern RGB =
            Pattern.compile("rgba?\\((\\d+),\\s*(\\d+),\\s*(\\d+)(?:,\\s*([\\d.]+))?\\)");

    /** Edges that touch a line, and their smoothed pixels, are not its ground. */
    private static final double WORST_LEFT_OUT = 0.03;

    private Contrast() {}

    /**
     * The least contrast of a colour on a part of a picture without its text. A fifth of a line's
     * height above and below is not looked at: no letter of ordinary height stands there, but the
     * frame of a small tag may.
     *
     * @param colour as CSS computes it
     * @return 21 when the part lies outside
     */
    static double least(
            BufferedImage ground, String colour, int left, int top, int width, int height) {
        int right = Math.min(ground.getWidth(), left + width);
        int from = top + height / 5;
        int bottom = Math.min(ground.getHeight(), top + height - height / 5);
        if (left < 0 || from < 0 || right <= left || bottom <= from) {
            return 21;
        }
        double[] ink = parse(colour);
        int[] pixels =
                ground.getRGB(left, from, right - left, bottom - from, null, 0, right - left);
        double[] ratios = new double[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            ratios[i] = ratio(ink, pixels[i]);
        }
        Arrays.sort(ratios);
        return ratios[(int) (ratios.length * WORST_LEFT_OUT)];
    }

    private static double[] parse(String colour) {
        Matcher found = RGB.matcher(colour);
        if (!found.matches()) {
            throw new AssertionError("a colour that this test cannot read: " + colour);
        }
        double alpha = found.group(4) == null ? 1 : Double.parseDouble(found.group(4));
        return new double[] {
            Double.parseDouble(found.group(1)),
            Double.parseDouble(found.group(2)),
            Double.parseDouble(found.group(3)),
            alpha
        };
    }

    private static double ratio(double[] ink, int pixel) {
        double[] behind = {pixel >> 16 & 0xff, pixel >> 8 & 0xff, pixel & 0xff};
        double[] over = new double[3];
        for (int i = 0; i < 3; i++) {
            over[i] = ink[i] * ink[3] + behind[i] * (1 - ink[3]);
        }
        double a = luminance(over);
        double b = luminance(behind);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    }

    private static double linear(double byteOfLight) {
        double share = byteOfLight / 255;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
