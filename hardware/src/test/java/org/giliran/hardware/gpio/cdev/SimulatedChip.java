package org.giliran.hardware.gpio.cdev;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A chip of the kernel's gpio-sim, made and moved through its folders under /sys. Needs root. */
final class SimulatedChip implements AutoCloseable {
    private static final Path CONFIG = Path.of("/sys/kernel/config/gpio-sim");
    private static final Path DEVICES = Path.of("/sys/devices/platform");
    private static final int LINES = 28;

    private final Path device;
    private final Path bank;

    /** A chip that is plugged in, with the lines of a Pi's header. */
    SimulatedChip(String name, String label) throws IOException {
        device = CONFIG.resolve(name);
        bank = device.resolve("bank0");
        Files.createDirectory(device);
        Files.createDirectory(bank);
        write(bank.resolve("num_lines"), Integer.toString(LINES));
        write(bank.resolve("label"), label);
        plugIn();
    }

    void plugIn() throws IOException {
        write(device.resolve("live"), "1");
    }

    void pullOut() throws IOException {
        write(device.resolve("live"), "0");
    }

    /** What the kernel calls line 0 in its traces. */
    int base() throws IOException {
        String label = read(bank.resolve("label"));
        try (DirectoryStream<Path> chips =
                Files.newDirectoryStream(Path.of("/sys/class/gpio"), "gpiochip*")) {
            for (Path chip : chips) {
                if (read(chip.resolve("label")).equals(label)) {
                    return Integer.parseInt(read(chip.resolve("base")));
                }
            }
        }
        throw new AssertionError("the kernel has no chip " + label);
    }

    /** The kernel's name of it now, such as gpiochip0. */
    String number() throws IOException {
        return read(bank.resolve("chip_name"));
    }

    void pull(int line, boolean up) throws IOException {
        write(line(line).resolve("pull"), up ? "pull-up" : "pull-down");
    }

    boolean isHigh(int line) throws IOException {
        return read(line(line).resolve("value")).equals("1");
    }

    private Path line(int line) throws IOException {
        return DEVICES.resolve(read(device.resolve("dev_name")))
                .resolve(number())
                .resolve("sim_gpio" + line);
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file).strip();
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text + "\n");
    }

    @Override
    public void close() throws IOException {
        if (read(device.resolve("live")).equals("1")) {
            pullOut();
        }
        Files.delete(bank);
        Files.delete(device);
    }
}
