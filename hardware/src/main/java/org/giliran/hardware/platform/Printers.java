package org.giliran.hardware.platform;

import org.giliran.hardware.link.ByteLink;
import org.giliran.hardware.link.DeviceFileLink;
import org.giliran.hardware.link.TcpLink;
import org.giliran.hardware.printer.escpos.EscPosEncoder;
import org.giliran.hardware.printer.escpos.EscPosPrinter;
import org.giliran.hardware.printer.escpos.PaperWidth;
import org.giliran.hardware.printer.escpos.Patience;
import org.giliran.hardware.printer.simulated.Pace;
import org.giliran.hardware.printer.simulated.SimulatedPrinter;
import org.giliran.hardware.serial.FlowControl;
import org.giliran.hardware.serial.JsscLink;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the printer that a setting names.
 *
 * <ul>
 *   <li>{@code simulated[:PORT]}: with a port, other programs on this computer can print on it, too
 *   <li>{@code serial:PATH[@BAUD][,none|,rts_cts|,xon_xoff]}: 19200 baud and no flow control if not
 *       said
 *   <li>{@code tcp:HOST[:PORT]}: port 9100 if not said
 *   <li>{@code file:PATH}: a device file that tells nothing back
 * </ul>
 */
public final class Printers {
    private static final String EXPECTED =
            "simulated, serial:PATH[@BAUD][,none|,rts_cts|,xon_xoff], tcp:HOST[:PORT], file:PATH or"
                    + " simulated:PORT";
    private static final Pattern SERIAL =
            Pattern.compile("serial:([^@,]+)(?:@(\\d{1,7}))?(?:,(none|rts_cts|xon_xoff))?");
    private static final Pattern TCP = Pattern.compile("tcp:([^:]+)(?::(\\d{1,5}))?");
    private static final Pattern SIMULATED = Pattern.compile("simulated(?::(\\d{1,5}))?");
    private static final Pattern FILE = Pattern.compile("file:(.+)");
    private static final Pattern KIND = Pattern.compile("(?:serial|tcp|file|simulated):");
    private static final String UNCLEAR = "what stands after the kind is not understood";
    private static final int BAUD = 19_200;
    private static final int PORT = 9_100;

    private Printers() {}

    /**
     * A driver for the printer that {@code spec} names. The device need not be there yet.
     *
     * @throws IllegalArgumentException naming what was expected
     */
    public static InstalledPrinter install(String spec, PaperWidth width) {
        return install(spec, new EscPosEncoder(width));
    }

    /**
     * As {@link #install(String, PaperWidth)}.
     *
     * @param encoder knows the paper and the logo
     */
    public static InstalledPrinter install(String spec, EscPosEncoder encoder) {
        Matcher simulated = SIMULATED.matcher(spec);
        if (simulated.matches()) {
            return simulated(spec, encoder, simulated.group(1));
        }
        return new InstalledPrinter.Real(driver(link(spec), encoder));
    }

    /**
     * Refuses what {@link #install} would refuse, and starts nothing.
     *
     * @throws IllegalArgumentException naming what was expected
     */
    public static void check(String spec) {
        Matcher simulated = SIMULATED.matcher(spec);
        if (simulated.matches()) {
            portOf(spec, simulated.group(1));
        } else {
            link(spec);
        }
    }

    private static int portOf(String spec, @Nullable String port) {
        int number = number(port, 0);
        if (number > 65_535) {
            throw unexpected(spec, "no such port");
        }
        return number;
    }

    private static InstalledPrinter simulated(
            String spec, EscPosEncoder encoder, @Nullable String port) {
        int number = portOf(spec, port);
        var device = new SimulatedPrinter(Pace.USUAL, encoder.width());
        return new InstalledPrinter.Simulated(
                driver(device.link(), encoder),
                device,
                port == null ? OptionalInt.empty() : OptionalInt.of(number));
    }

    private static EscPosPrinter driver(ByteLink link, EscPosEncoder encoder) {
        return new EscPosPrinter(link, encoder, Patience.USUAL);
    }

    /** How many bytes a second the line of a printer carries. */
    public static int bytesPerSecond(String spec) {
        return SIMULATED.matcher(spec).matches()
                ? Pace.USUAL.baud() / 10
                : link(spec).bytesPerSecond();
    }

    /** The line of a printer outside this program. */
    static ByteLink link(String spec) {
        Matcher serial = SERIAL.matcher(spec);
        Matcher tcp = TCP.matcher(spec);
        Matcher file = FILE.matcher(spec);
        try {
            if (serial.matches()) {
                return serial(serial.group(1), serial.group(2), serial.group(3));
            }
            if (tcp.matches()) {
                return new TcpLink(tcp.group(1), number(tcp.group(2), PORT));
            }
            if (file.matches()) {
                return new DeviceFileLink(Path.of(file.group(1)));
            }
        } catch (IllegalArgumentException e) {
            throw unexpected(spec, e.getMessage());
        }
        throw unexpected(
                spec, KIND.matcher(spec).lookingAt() ? UNCLEAR : "no such kind of printer");
    }

    private static ByteLink serial(String path, @Nullable String baud, @Nullable String flow) {
        var control =
                flow == null
                        ? FlowControl.NONE
                        : FlowControl.valueOf(flow.toUpperCase(Locale.ROOT));
        return new JsscLink(Path.of(path), number(baud, BAUD), control);
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    private static IllegalArgumentException unexpected(String spec, @Nullable String why) {
        return new IllegalArgumentException(
                "printer '" + spec + "': " + why + "; expected " + EXPECTED);
    }
}
