package org.giliran.kiosk.cabinet;

import org.giliran.hardware.scanner.Repeats;
import org.giliran.hardware.scanner.Scan;
import org.giliran.kiosk.visit.KioskState;
import org.giliran.kiosk.visit.Scanned;
import org.giliran.kiosk.visit.ScannedCode;
import org.giliran.program.LiveView;

import java.util.concurrent.atomic.AtomicLong;

/** Tells the page what was scanned, whichever way it came. Safe for all threads. */
public final class ScanDesk {
    private final LiveView<KioskState> state;
    private final AtomicLong scans = new AtomicLong();
    private final Repeats typed = new Repeats();

    public ScanDesk(LiveView<KioskState> state) {
        this.state = state;
    }

    /** A scanner with a driver has read a code; the driver has passed over repetitions. */
    public void read(Scan scan) {
        var scanned = new Scanned(scans.incrementAndGet(), ScannedCode.of(scan));
        state.change(shown -> shown.withScan(scanned));
    }

    /** A scanner that types like a keyboard has typed a code into the page. */
    public void typed(Scan.Text scan) {
        boolean isNew;
        synchronized (typed) {
            isNew = typed.isNew(scan, System.nanoTime());
        }
        if (isNew) {
            read(scan);
        }
    }
}
