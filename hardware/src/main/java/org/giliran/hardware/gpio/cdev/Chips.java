package org.giliran.hardware.gpio.cdev;

import org.giliran.hardware.gpio.GpioFailure;
import org.giliran.hardware.os.SystemCalls;
import org.giliran.hardware.panel.PanelFault.Kind;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds a GPIO chip by its label. Its number says nothing: the chip of a Pi 5's header was number
 * 4, then 0, then 11 to 15, as the kernel went on.
 */
final class Chips {
    private static final Path DEVICES = Path.of("/dev");

    private Chips() {}

    /**
     * Opens the first chip that has one of these labels.
     *
     * @throws GpioFailure that says which chips there are
     */
    static Chip open(List<String> labels) {
        var seen = new ArrayList<String>();
        boolean refused = false;
        for (String path : paths()) {
            int file = SystemCalls.open(path, SystemCalls.O_RDWR);
            if (file < 0) {
                refused |= file == -SystemCalls.EACCES || file == -SystemCalls.EPERM;
                seen.add(path + ": " + SystemCalls.name(file));
                continue;
            }
            Chip chip = Chip.of(file, path);
            if (labels.contains(chip.label())) {
                return chip;
            }
            seen.add(path + ": " + chip.label());
            chip.close();
        }
        throw notFound(labels, seen, refused);
    }

    private static GpioFailure notFound(List<String> labels, List<String> seen, boolean refused) {
        String wanted = String.join(" or ", labels);
        String there = seen.isEmpty() ? "there is no /dev/gpiochip*" : String.join(", ", seen);
        return refused
                ? new GpioFailure(
                        Kind.PERMISSION_REFUSED,
                        "GPIO chips may not be opened; the kiosk's user must be in the group gpio ("
                                + there
                                + ")")
                : new GpioFailure(
                        Kind.CHIP_MISSING,
                        "no GPIO chip is labelled " + wanted + " (" + there + ")");
    }

    /** In the order of their numbers, so that the same one is found each time. */
    private static List<String> paths() {
        var paths = new ArrayList<String>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(DEVICES, "gpiochip[0-9]*")) {
            found.forEach(path -> paths.add(path.toString()));
        } catch (IOException | DirectoryIteratorException e) {
            throw new GpioFailure(Kind.BROKEN, "cannot look into " + DEVICES + ": " + e);
        }
        paths.sort(Comparator.comparingInt(String::length).thenComparing(path -> path));
        return paths;
    }
}
