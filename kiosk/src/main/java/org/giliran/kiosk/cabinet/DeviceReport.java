package org.giliran.kiosk.cabinet;

import org.giliran.api.device.DeviceStatus;
import org.giliran.api.device.DeviceStatus.Buttons;
import org.giliran.api.device.DeviceStatus.Printer;
import org.giliran.api.device.DeviceStatus.PrinterState;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.program.FreeDisk;
import org.giliran.program.StatusReports;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * What a kiosk says of itself, each part from whoever keeps it.
 *
 * @param kiosk its code
 * @param papers that came out since the program started
 * @param data the folder of its journal
 */
public record DeviceReport(
        String kiosk,
        Supplier<PrinterStatus> printer,
        IntSupplier papers,
        Supplier<@Nullable Buttons> buttons,
        Path data)
        implements StatusReports.Report {
    @Override
    public DeviceStatus of(@Nullable Integer clockOffsetMillis) {
        return new DeviceStatus(
                kiosk,
                new Printer(wire(printer.get()), papers.getAsInt()),
                buttons.get(),
                null,
                clockOffsetMillis,
                FreeDisk.of(data));
    }

    /** The wire has a word for each status of a printer. */
    static PrinterState wire(PrinterStatus status) {
        return PrinterState.valueOf(status.name());
    }
}
