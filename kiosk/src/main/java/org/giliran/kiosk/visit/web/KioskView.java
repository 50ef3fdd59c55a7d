package org.giliran.kiosk.visit.web;

import org.giliran.api.board.KioskHome;
import org.giliran.hardware.printer.PrinterStatus;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What the touch page watches.
 *
 * @param since while not live: the last moment the server answered
 * @param panelWidthMm of the screen, as the set-up says; 344 (15.6 inches) while nobody said
 * @param simulated whether the printer is one of the workbench
 */
public record KioskView(
        String version,
        boolean live,
        @Nullable Instant since,
        String kiosk,
        int panelWidthMm,
        PrinterStatus printer,
        boolean simulated,
        @Nullable KioskHome home,
        @Nullable ScanView scan) {}
