package org.giliran.kiosk.visit.web;

import org.giliran.kiosk.visit.Scanned;
import org.giliran.kiosk.visit.ScannedCode;
import org.jspecify.annotations.Nullable;

/**
 * The last code that was scanned, as the page is told.
 *
 * @param scan another number than the one before: news
 * @param token of a ticket; absent when the code is none of ours
 * @param number of a ticket that a kiosk gave without its server; else absent
 */
public record ScanView(long scan, @Nullable String token, @Nullable String number) {

    static @Nullable ScanView of(@Nullable Scanned scanned) {
        if (scanned == null) {
            return null;
        }
        return switch (scanned.code()) {
            case ScannedCode.Ticket(var token) -> new ScanView(scanned.scan(), token, null);
            case ScannedCode.OwnPaper(var number) -> new ScanView(scanned.scan(), null, number);
            case ScannedCode.Unknown() -> new ScanView(scanned.scan(), null, null);
        };
    }
}
