package org.giliran.hardware.platform;

import org.giliran.hardware.printer.escpos.Logo;
import org.giliran.hardware.printer.escpos.PaperWidth;
import org.giliran.hardware.printer.escpos.decode.Bitmap;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

/**
 * Makes the logo that a setting names.
 *
 * <ul>
 *   <li>{@code none}
 *   <li>{@code stored:KEY}: the printer has it; KEY is its number (1 to 255) or its two characters
 *   <li>{@code file:PATH}: a PNG, GIF, JPEG or BMP whose dots are sent with each ticket
 * </ul>
 */
public final class Logos {
    private static final String EXPECTED = "none, stored:KEY or file:PATH";
    private static final Pattern STORED = Pattern.compile("stored:(?:(\\d{1,3})|(.{2}))");
    private static final Pattern FILE = Pattern.compile("file:(.+)");

    /** Brighter dots stay white: the middle of 0 to 255. */
    private static final int WHITE_FROM = 128;

    private Logos() {}

    /**
     * Reads a logo.
     *
     * @throws IllegalArgumentException when there is no such image, or it is too large, naming what
     *     was expected
     */
    public static Logo read(String spec, PaperWidth paper) {
        Matcher stored = STORED.matcher(spec);
        Matcher file = FILE.matcher(spec);
        try {
            if (spec.equals("none")) {
                return new Logo.None();
            }
            if (stored.matches()) {
                return stored.group(1) == null
                        ? new Logo.Keyed(stored.group(2))
                        : new Logo.Numbered(Integer.parseInt(stored.group(1)));
            }
            if (file.matches()) {
                return raster(Path.of(file.group(1)), paper);
            }
        } catch (IllegalArgumentException | IOException e) {
            throw unexpected(spec, String.valueOf(e.getMessage()));
        }
        throw unexpected(spec, "no such kind of logo");
    }

    private static Logo raster(Path path, PaperWidth paper) throws IOException {
        BufferedImage image = image(path);
        if (image.getWidth() > paper.dots() || image.getHeight() > Logo.HEIGHT_MAX) {
            throw new IOException(
                    "%d x %d dots; at most %d x %d"
                            .formatted(
                                    image.getWidth(),
                                    image.getHeight(),
                                    paper.dots(),
                                    Logo.HEIGHT_MAX));
        }
        return new Logo.Raster(
                Bitmap.of(image.getWidth(), image.getHeight(), (x, y) -> dark(image.getRGB(x, y))));
    }

    private static BufferedImage image(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new IOException("no such file");
        }
        if (!Files.isRegularFile(path)) {
            throw new IOException("this is no file");
        }
        if (!Files.isReadable(path)) {
            throw new IOException("this user may not read the file");
        }
        BufferedImage image = ImageIO.read(path.toFile());
        if (image == null) {
            throw new IOException("the file is no PNG, GIF, JPEG or BMP");
        }
        return image;
    }

    /** By its brightness on white paper. */
    private static boolean dark(int argb) {
        int opacity = argb >>> 24;
        int bright = (3 * (argb >> 16 & 0xFF) + 6 * (argb >> 8 & 0xFF) + (argb & 0xFF)) / 10;
        return (bright * opacity + 255 * (255 - opacity)) / 255 < WHITE_FROM;
    }

    private static IllegalArgumentException unexpected(String spec, String why) {
        return new IllegalArgumentException(
                "logo '" + spec + "': " + why + "; expected " + EXPECTED);
    }
}
