package org.giliran.kiosk;

import org.giliran.hardware.platform.InstalledPrinter;
import org.giliran.hardware.platform.Logos;
import org.giliran.hardware.platform.Printers;
import org.giliran.hardware.printer.escpos.EscPosEncoder;
import org.giliran.hardware.printer.escpos.PaperWidth;
import org.giliran.hardware.printer.escpos.TicketCost;
import org.giliran.program.BadSetting;

import picocli.CommandLine.Option;

import java.util.function.Supplier;

/** Which printer a kiosk has, with which paper and logo. To be mixed into a command. */
final class PrinterOptions {
    @Option(
            names = "--printer",
            defaultValue = "simulated",
            paramLabel = "SPEC",
            description = {
                "The ticket printer (default: ${DEFAULT-VALUE}):",
                "  simulated[:PORT]      a printer on the workbench page; with PORT also on the"
                        + " network of this computer, as a printer on port 9100 is",
                "  serial:PATH[@BAUD][,none|,rts_cts|,xon_xoff]",
                "  tcp:HOST[:PORT]       a network printer",
                "  file:PATH             a device file, such as /dev/usb/lp0"
            })
    private String printer;

    @Option(
            names = "--paper",
            defaultValue = "80",
            paramLabel = "MM",
            description = "Width of the paper roll: 58 or 80 (default: ${DEFAULT-VALUE}).")
    private String paper;

    @Option(
            names = "--logo",
            defaultValue = "none",
            paramLabel = "SPEC",
            description = {
                "The image at the head of each ticket (default: ${DEFAULT-VALUE}):",
                "  stored:KEY            in the printer's memory, by its number or two characters",
                "  file:PATH             a PNG, sent with each ticket; refused when that takes the"
                        + " line more than 2 s"
            })
    private String logo;

    /** Picocli fills it in. */
    PrinterOptions() {}

    /**
     * The printer.
     *
     * @throws BadSetting when an option is not what was expected
     */
    InstalledPrinter printer() {
        EscPosEncoder encoder = encoder();
        InstalledPrinter installed = asked(() -> Printers.install(printer, encoder));
        var cost = TicketCost.of(SampleTicket.layout(), encoder);
        if (cost.logoTooSlow(bytesPerSecond())) {
            throw new BadSetting(
                    "--logo",
                    logo,
                    "an image that this line carries in 2 s; it has "
                            + cost.logoBytes()
                            + " bytes. Make it smaller, or store it in the printer (stored:KEY)");
        }
        return installed;
    }

    /** What turns tickets into bytes for it. */
    EscPosEncoder encoder() {
        PaperWidth width = width();
        return new EscPosEncoder(width, asked(() -> Logos.read(logo, width)));
    }

    /** As the printer's line carries. */
    int bytesPerSecond() {
        return asked(() -> Printers.bytesPerSecond(printer));
    }

    private static <T> T asked(Supplier<T> what) {
        try {
            return what.get();
        } catch (IllegalArgumentException e) {
            throw new BadSetting("--" + e.getMessage());
        }
    }

    private PaperWidth width() {
        return PaperWidth.find(paper)
                .orElseThrow(() -> new BadSetting("--paper", paper, "58 or 80"));
    }
}
