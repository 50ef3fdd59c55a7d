package org.giliran.hardware.platform;

import org.giliran.hardware.scanner.simulated.SimulatedScanner;
import org.giliran.hardware.serial.FlowControl;
import org.giliran.hardware.serial.JsscLink;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the scanner that a setting names: {@code simulated}, {@code serial:PATH[@BAUD]} or {@code
 * none}.
 */
public final class Scanners {
    private static final String EXPECTED = "simulated, serial:PATH[@BAUD] or none";
    private static final Pattern SERIAL = Pattern.compile("serial:([^@,]+)(?:@(\\d{1,7}))?");

    /** What most serial scanners are set to when they are new; a USB one takes any. */
    private static final String BAUD = "9600";

    private Scanners() {}

    /**
     * The scanner that {@code spec} names. The device need not be there yet.
     *
     * @throws IllegalArgumentException naming what was expected
     */
    public static InstalledScanner install(String spec) {
        Matcher serial = SERIAL.matcher(spec);
        if (serial.matches()) {
            return real(spec, serial);
        }
        return switch (spec) {
            case "simulated" -> new InstalledScanner.Simulated(new SimulatedScanner());
            case "none" -> new InstalledScanner.None();
            default ->
                    throw unexpected(
                            spec,
                            spec.startsWith("serial:")
                                    ? "what stands after the kind is not understood"
                                    : "no such kind of scanner");
        };
    }

    private static InstalledScanner real(String spec, Matcher serial) {
        String baud = serial.group(2) == null ? BAUD : serial.group(2);
        try {
            return new InstalledScanner.Real(
                    new JsscLink(
                            Path.of(serial.group(1)), Integer.parseInt(baud), FlowControl.NONE));
        } catch (IllegalArgumentException e) {
            throw unexpected(spec, String.valueOf(e.getMessage()));
        }
    }

    private static IllegalArgumentException unexpected(String spec, String why) {
        return new IllegalArgumentException(
                "scanner '" + spec + "': " + why + "; expected " + EXPECTED);
    }
}
