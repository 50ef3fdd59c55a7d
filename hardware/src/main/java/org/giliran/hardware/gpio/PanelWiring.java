package org.giliran.hardware.gpio;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which lines the panel hangs on, as BCM numbers of the Pi's header (0 to 27), the worst score
 * first.
 *
 * <p>A button connects its line to ground: the line is pulled up, and low means pressed. A light is
 * lit by a high line.
 */
public record PanelWiring(List<Integer> buttons, List<Integer> lights) {
    /**
     * Pins 11, 15, 16, 18 and 29, 31, 33, 35: plain lines of a Pi as it comes, and none of I2C 1,
     * SPI 0 or UART 0. Some have another function that a set-up may switch on: BCM 5 and 6 are
     * GPCLK1 and 2, 13 is PWM1, 17 is CE1 of SPI 1, 19 is the frame clock of I2S sound.
     */
    public static final PanelWiring USUAL =
            new PanelWiring(List.of(17, 22, 23, 24), List.of(5, 6, 13, 19));

    private static final int HIGHEST = 27;

    public PanelWiring {
        buttons = List.copyOf(buttons);
        lights = List.copyOf(lights);
        List<Integer> all = Stream.concat(buttons.stream(), lights.stream()).toList();
        if (buttons.size() != 4
                || lights.size() != 4
                || new HashSet<>(all).size() != 8
                || all.stream().anyMatch(line -> line < 0 || line > HIGHEST)) {
            throw new IllegalArgumentException(
                    "four lines for buttons and four for lights are needed, all different, 0 to "
                            + HIGHEST);
        }
    }
}
