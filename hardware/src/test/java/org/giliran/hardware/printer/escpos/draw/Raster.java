package org.giliran.hardware.printer.escpos.draw;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The black dots of a drawing's SVG, put on white paper dot by dot, for a reader of QR codes. */
public final class Raster {
    private static final int WHITE = 0xFFFFFF;
    private static final Pattern SIZE = Pattern.compile("<svg [^>]*width='(\\d+)' height='(\\d+)'");
    private static final Pattern INK =
            Pattern.compile(
                    "<path transform='translate\\((\\d+) (\\d+)\\) scale\\((\\d+) (\\d+)\\)'[^>]*"
                            + " d='([^']*)'");
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

    private final int width;
    private final int height;
    private final int[] dots;

    private Raster(int width, int height) {
        this.width = width;
        this.height = height;
        this.dots = new int[width * height];
        Arrays.fill(dots, WHITE);
    }

    /** Paints the paths of a drawing; its texts are left out. */
    public static Raster of(String svg) {
        MatchResult size = SIZE.matcher(svg).results().findFirst().orElseThrow();
        var raster = new Raster(number(size, 1), number(size, 2));
        INK.matcher(svg).results().forEach(raster::paint);
        return raster;
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private void paint(MatchResult ink) {
        RUN.matcher(ink.group(5)).results().forEach(run -> paint(ink, run));
    }

    private void paint(MatchResult ink, MatchResult run) {
        int across = number(ink, 3);
        int down = number(ink, 4);
        int left = number(ink, 1) + number(run, 1) * across;
        int top = number(ink, 2) + number(run, 2) * down;
        for (int y = top; y < Math.min(height, top + down); y++) {
            int row = y * width;
            Arrays.fill(dots, row + left, row + left + number(run, 3) * across, 0);
        }
    }

    public boolean black(int x, int y) {
        return dots[y * width + x] != WHITE;
    }

    /** What the QR codes on it say. */
    public List<String> codes() throws ReaderException {
        var picture =
                new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots)));
        Result[] found =
                new QRCodeMultiReader()
                        .decodeMultiple(picture, Map.of(DecodeHintType.TRY_HARDER, true));
        return Arrays.stream(found).map(Result::getText).toList();
    }
}
