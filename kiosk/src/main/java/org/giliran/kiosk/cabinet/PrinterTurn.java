package org.giliran.kiosk.cabinet;

import org.giliran.api.BadMessage;
import org.giliran.hardware.printer.simulated.Cable;
import org.giliran.hardware.printer.simulated.Cover;
import org.giliran.hardware.printer.simulated.Cutter;
import org.giliran.hardware.printer.simulated.Failure;
import org.giliran.hardware.printer.simulated.Flow;
import org.giliran.hardware.printer.simulated.Manner;
import org.giliran.hardware.printer.simulated.Paper;
import org.giliran.hardware.printer.simulated.SimulatedPrinter;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/**
 * Request: what a person does to the simulated printer; what is not named stays as it is.
 *
 * @param paperMillimetres puts in a roll of so much paper, 0 to 200,000
 * @param failure what goes wrong by itself when {@code failsAfterBytes} (0 to 65,536; 0 if absent)
 *     more bytes have come
 * @param millimetresPerSecond 1 to 1,000
 * @param bufferBytes 16 to 65,536
 */
record PrinterTurn(
        @Nullable Paper paper,
        @Nullable Integer paperMillimetres,
        @Nullable Cover cover,
        @Nullable Cutter cutter,
        @Nullable Cable cable,
        @Nullable Flow flow,
        @Nullable Manner manner,
        @Nullable Failure failure,
        @Nullable Integer failsAfterBytes,
        @Nullable Integer millimetresPerSecond,
        @Nullable Integer bufferBytes) {

    /** Refuses numbers that no printer has. */
    void check() throws BadMessage {
        within("paperMillimetres", paperMillimetres, 0, 200_000);
        within("failsAfterBytes", failsAfterBytes, 0, 65_536);
        within("millimetresPerSecond", millimetresPerSecond, 1, 1_000);
        within("bufferBytes", bufferBytes, 16, 65_536);
        if (failsAfterBytes != null && failure == null) {
            throw new BadMessage(BadMessage.Code.MISSING_FIELD, "what shall fail then?", "failure");
        }
    }

    private static void within(String field, @Nullable Integer value, int least, int most)
            throws BadMessage {
        if (value != null && (value < least || value > most)) {
            throw new BadMessage(BadMessage.Code.OUT_OF_RANGE, least + " to " + most, field);
        }
    }

    void apply(SimulatedPrinter device) {
        set(paper, device::paper);
        set(paperMillimetres, device::paperMillimetres);
        set(cover, device::cover);
        set(cutter, device::cutter);
        set(cable, device::cable);
        set(flow, device::flow);
        set(manner, device::manner);
        set(millimetresPerSecond, device::millimetresPerSecond);
        set(bufferBytes, device::bufferBytes);
        set(failure, next -> device.fail(next, failsAfterBytes == null ? 0 : failsAfterBytes));
    }

    private static <T> void set(@Nullable T value, Consumer<T> change) {
        if (value != null) {
            change.accept(value);
        }
    }
}
