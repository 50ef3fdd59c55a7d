package org.giliran.hardware.platform;

import org.giliran.hardware.gpio.PanelWiring;
import org.giliran.hardware.gpio.Pi4jPanel;
import org.giliran.hardware.gpio.cdev.CdevProviders;
import org.giliran.hardware.gpio.simulated.SimulatedPanel;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the rating panel that a setting names.
 *
 * <ul>
 *   <li>{@code simulated}
 *   <li>{@code gpio[:LABEL][,lines=A/B/C/D][,lights=A/B/C/D]}: the chip of a Raspberry Pi's header
 *       and {@link PanelWiring#USUAL} if not said
 *   <li>{@code none}
 * </ul>
 */
public final class Panels {
    private static final String EXPECTED =
            "simulated, gpio[:LABEL][,lines=A/B/C/D][,lights=A/B/C/D] or none";

    /** A label has at most 31 characters; gpio.h. */
    private static final Pattern GPIO =
            Pattern.compile(
                    "gpio(?::([^,=/]{1,31}))?"
                            + "(?:,lines=([\\d/]{1,20}))?(?:,lights=([\\d/]{1,20}))?");

    private static final Pattern KIND = Pattern.compile("(simulated|gpio|none)\\b");

    private Panels() {}

    /**
     * A driver for the panel that {@code spec} names. The panel need not be there yet.
     *
     * @throws IllegalArgumentException naming what was expected
     */
    public static InstalledPanel install(String spec) {
        return switch (spec) {
            case "none" -> new InstalledPanel.None();
            case "simulated" -> simulated();
            default -> gpio(spec);
        };
    }

    private static InstalledPanel simulated() {
        var device = new SimulatedPanel(PanelWiring.USUAL);
        return new InstalledPanel.Simulated(Pi4jPanel.connector(PanelWiring.USUAL, device), device);
    }

    private static InstalledPanel gpio(String spec) {
        Matcher gpio = GPIO.matcher(spec);
        if (!gpio.matches()) {
            throw unexpected(
                    spec,
                    KIND.matcher(spec).lookingAt()
                            ? "what stands after the kind is not understood"
                            : "no such kind of panel");
        }
        String label = gpio.group(1);
        var chips = new CdevProviders(label == null ? CdevProviders.RASPBERRY_PI : List.of(label));
        try {
            var wiring =
                    new PanelWiring(
                            lines(gpio.group(2), PanelWiring.USUAL.buttons()),
                            lines(gpio.group(3), PanelWiring.USUAL.lights()));
            return new InstalledPanel.Real(Pi4jPanel.connector(wiring, chips));
        } catch (IllegalArgumentException e) {
            throw unexpected(spec, String.valueOf(e.getMessage()));
        }
    }

    private static List<Integer> lines(@Nullable String numbers, List<Integer> otherwise) {
        if (numbers == null) {
            return otherwise;
        }
        if (!numbers.matches("\\d{1,2}(/\\d{1,2}){3}")) {
            throw new IllegalArgumentException(
                    "'" + numbers + "' is not four numbers with / between");
        }
        return Stream.of(numbers.split("/", -1)).map(Integer::valueOf).toList();
    }

    private static IllegalArgumentException unexpected(String spec, String why) {
        return new IllegalArgumentException(
                "buttons '" + spec + "': " + why + "; expected " + EXPECTED);
    }
}
