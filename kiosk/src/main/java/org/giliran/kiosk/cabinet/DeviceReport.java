package org.giliran.kiosk.cabinet;

import org.giliran.api.device.DeviceStatus;
import org.giliran.api.device.DeviceStatus.Buttons;
import org.giliran.api.device.DeviceStatus.Outbox;
import org.giliran.api.device.DeviceStatus.Printer;
import org.giliran.api.device.DeviceStatus.PrinterState;
import org.giliran.api.device.DeviceStatus.Scanner;
import org.giliran.api.device.DeviceStatus.ScannerState;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.hardware.scanner.CodeScanner;
import org.giliran.hardware.scanner.ScannerStatus;
import org.giliran.program.FreeDisk;
import org.giliran.program.StatusReports;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * What a kiosk says of itself, each part from whoever keeps it.
 *
 * @param kiosk its code
 * @param papers that came out since the program started
 * @param scanner empty when none has a driver
 * @param data the folder of its journal
 * @param outbox what waits to be handed over
 */
public record DeviceReport(
        String kiosk,
        Supplier<PrinterStatus> printer,
        IntSupplier papers,
        Supplier<@Nullable Buttons> buttons,
        Optional<CodeScanner> scanner,
        Path data,
        Supplier<@Nullable Outbox> outbox)
        implements StatusReports.Report {
    @Override
    public DeviceStatus of(@Nullable Integer clockOffsetMillis) {
        return new DeviceStatus(
                kiosk,
                new Printer(wire(printer.get()), papers.getAsInt()),
                buttons.get(),
                scannerNow(),
                null,
                clockOffsetMillis,
                FreeDisk.of(data),
                outbox.get());
    }

    private @Nullable Scanner scannerNow() {
        return scanner.isEmpty() ? new Scanner(ScannerState.ABSENT) : wire(scanner.get().status());
    }

    /** Null until it is known whether the scanner is there. */
    static @Nullable Scanner wire(ScannerStatus status) {
        return switch (status) {
            case UNKNOWN -> null;
            case CONNECTED -> new Scanner(ScannerState.OK);
            case MISSING -> new Scanner(ScannerState.OFFLINE);
        };
    }

    /** The wire has a word for each status of a printer. */
    static PrinterState wire(PrinterStatus status) {
        return PrinterState.valueOf(status.name());
    }
}
