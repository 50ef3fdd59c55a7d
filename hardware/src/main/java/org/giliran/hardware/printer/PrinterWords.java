package org.giliran.hardware.printer;

/** Sentences for the technician: what a printer says of itself, and what helps. */
public final class PrinterWords {
    private PrinterWords() {}

    /** How a printer is, such as {@code PAPER_OUT, put in a roll}. */
    public static String of(PrinterStatus status) {
        return status
                + switch (status) {
                    case READY -> ", it can print";
                    case PAPER_LOW -> ", it prints, but the roll is near its end";
                    case PAPER_OUT -> ", put in a roll";
                    case COVER_OPEN -> ", close the cover";
                    case CUTTER_ERROR -> ", free the cutter";
                    case OFFLINE -> ", the line does not open: path, cable, power, permission?";
                    case STUCK -> ", the line takes no more bytes: handshake, power?";
                    case UNKNOWN -> ", it answers nothing that makes sense: speed, cable, model?";
                };
    }

    /** What became of a ticket's paper. */
    public static String of(PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.Printed() -> "printed, the printer says";
            case PrintOutcome.NotPrinted(var status) -> "not printed: " + of(status);
            case PrintOutcome.Uncertain(var status) ->
                    "sent, but nobody can say what came out: " + of(status);
        };
    }
}
