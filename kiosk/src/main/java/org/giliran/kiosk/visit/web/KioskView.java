package org.giliran.kiosk.visit.web;

import org.giliran.api.board.KioskHome;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.kiosk.visit.KeyCodes;
import org.giliran.kiosk.visit.KioskState;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What the touch page watches.
 *
 * @param since while not live: the last moment the server answered
 * @param alone whether the kiosk can give tickets of its own while it is not live
 * @param panelWidthMm of the screen, as the set-up says; 344 (15.6 inches) while nobody said
 * @param press the face that was chosen at the rating panel, until it is used or forgotten
 * @param keys of a keypad that is felt, and those that it types for a headset
 * @param simulated whether the printer is one of the workbench
 */
public record KioskView(
        String version,
        boolean live,
        boolean alone,
        @Nullable Instant since,
        String kiosk,
        int panelWidthMm,
        PrinterStatus printer,
        boolean simulated,
        KioskState.@Nullable Press press,
        @Nullable KioskHome home,
        @Nullable ScanView scan,
        KeyCodes.Four keys,
        KeyCodes.Headset headset) {}
