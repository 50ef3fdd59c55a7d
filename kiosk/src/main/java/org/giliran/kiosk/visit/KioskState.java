package org.giliran.kiosk.visit;

import org.giliran.api.board.KioskHome;
import org.giliran.hardware.printer.PrinterStatus;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What the touch page shows beside the visit itself.
 *
 * @param since while not live: the last moment the server answered
 * @param home the newest that was seen, without what is to be printed or rated by buttons: that is
 *     not the page's business
 * @param alone whether the kiosk can give tickets of its own while the server is away
 * @param scan the last code that was scanned; null before the first
 */
public record KioskState(
        boolean live,
        @Nullable Instant since,
        @Nullable KioskHome home,
        boolean alone,
        PrinterStatus printer,
        @Nullable Scanned scan,
        @Nullable Press press) {

    /**
     * A face that was chosen at the rating panel, for a visit that the page asks for.
     *
     * @param id larger than that of every press before it
     */
    public record Press(long id, int score) {}

    /** A kiosk that has heard neither its server nor its printer. */
    public static KioskState before(Instant start) {
        return new KioskState(false, start, null, false, PrinterStatus.UNKNOWN, null, null);
    }

    /** The same with what is known of the server now. */
    public KioskState withServer(
            boolean nowLive, Instant lastHeard, @Nullable KioskHome newest, boolean nowAlone) {
        return new KioskState(
                nowLive,
                nowLive ? null : lastHeard,
                newest == null ? null : withoutPrints(newest),
                nowAlone,
                printer,
                scan,
                press);
    }

    /** The same with the printer as it is now. */
    public KioskState withPrinter(PrinterStatus now) {
        return new KioskState(live, since, home, alone, now, scan, press);
    }

    /** The same after a code was scanned. */
    public KioskState withScan(Scanned newest) {
        return new KioskState(live, since, home, alone, printer, newest, press);
    }

    /** The same with the face that is chosen now. */
    public KioskState withPress(@Nullable Press now) {
        return new KioskState(live, since, home, alone, printer, scan, now);
    }

    private static KioskHome withoutPrints(KioskHome home) {
        return new KioskHome(
                home.version(),
                home.hall(),
                home.day(),
                home.now(),
                home.hallName(),
                home.timeZone(),
                home.publicUrl(),
                home.panelWidthMm(),
                home.paused(),
                home.services(),
                home.priorityClasses(),
                home.languages(),
                home.counters(),
                home.notices(),
                List.of(),
                null,
                null,
                home.dayEndsAt(),
                home.offlineTicketsMax(),
                home.diskFull(),
                home.otherKiosks(),
                home.groups(),
                home.help());
    }
}
