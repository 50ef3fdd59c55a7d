package org.giliran.kiosk;

import org.giliran.hardware.platform.InstalledPrinter;
import org.giliran.hardware.printer.PrintOutcome;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.hardware.printer.PrinterWords;
import org.giliran.hardware.printer.TicketPrinter;
import org.giliran.hardware.printer.escpos.EscPosEncoder;
import org.giliran.hardware.printer.escpos.PaperWidth;
import org.giliran.hardware.printer.escpos.TicketCost;
import org.giliran.kiosk.course.Limits;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Tries a printer, and tells what a ticket costs on its line. */
@Command(
        name = "giliran kiosk print-test",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Tries the ticket printer.",
        description = {
            "",
            "Tells how many bytes a ticket has and how long the line takes for them, with and"
                    + " without the logo, then how the printer is. Stop the kiosk first: only one"
                    + " program may hold the line."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the printer may print, or did",
            "1:it cannot, or nobody knows whether it did",
            "2:an option is wrong"
        })
final class PrintTest implements Callable<Integer> {
    /** The first word of the command line. */
    static final String NAME = "print-test";

    private static final int[] BAUDS = {9_600, 19_200, 38_400, 115_200};

    /** Start bit, eight data bits, stop bit. */
    private static final int BITS_PER_BYTE = 10;

    private static final Duration STATUS_WITHIN = Duration.ofSeconds(3);

    @Mixin private PrinterOptions options;

    @Option(names = "--print", description = "Prints a ticket, too; it says that it is none.")
    private boolean print;

    @Spec private CommandSpec spec;

    /** Picocli fills it in. */
    PrintTest() {}

    @Override
    public Integer call() {
        InstalledPrinter installed = options.printer();
        tellCosts();
        try (TicketPrinter printer = installed.driver()) {
            PrinterStatus status = printer.status(STATUS_WITHIN);
            out().printf("status: %s%n", PrinterWords.of(status));
            return print ? printed(printer) : exitStatus(status.maySend());
        }
    }

    private void tellCosts() {
        out().printf("%-28s %6s", "a ticket of text and QR", "bytes");
        for (int baud : BAUDS) {
            out().printf("%12s", baud + " Bd");
        }
        out().printf("%12s%n", "this line");
        EscPosEncoder ours = options.encoder();
        for (PaperWidth width : PaperWidth.values()) {
            var cost = TicketCost.of(SampleTicket.layout(), new EscPosEncoder(width, ours.logo()));
            String paper =
                    width == ours.width()
                            ? width.millimetres() + " mm (set)"
                            : width.millimetres() + " mm";
            tell(paper, cost.withoutLogo());
            if (cost.logoBytes() > 0) {
                tell(paper + " with logo", cost);
            }
        }
    }

    private void tell(String what, TicketCost cost) {
        out().printf("%-28s %6d", what, cost.bytes());
        for (int baud : BAUDS) {
            out().printf("%12s", seconds(cost.on(baud / BITS_PER_BYTE)));
        }
        out().printf("%12s%n", seconds(cost.on(options.bytesPerSecond())));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1_000.0);
    }

    private int printed(TicketPrinter printer) {
        PrintOutcome outcome = printer.print(SampleTicket.layout(), Limits.USUAL.print());
        out().printf("print: %s%n", PrinterWords.of(outcome));
        return exitStatus(outcome instanceof PrintOutcome.Printed);
    }

    private static int exitStatus(boolean well) {
        return well ? 0 : 1;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
