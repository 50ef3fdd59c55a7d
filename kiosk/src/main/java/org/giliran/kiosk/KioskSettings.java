package org.giliran.kiosk;

import org.giliran.api.QueueClient;
import org.giliran.hardware.platform.InstalledPanel;
import org.giliran.hardware.platform.InstalledPrinter;
import org.giliran.hardware.platform.InstalledScanner;
import org.giliran.kiosk.visit.KeyCodes;
import org.giliran.program.HallClock;
import org.giliran.program.speech.Synthesiser;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * All that a kiosk is told when it starts.
 *
 * @param client of the hall's queue server
 * @param kiosk its code in the set-up
 * @param data folder of its journal
 * @param port 0 for any that is free
 * @param ratingCounter whose visits the panel rates; empty for a panel at the exit
 * @param keys of a keypad that is felt
 * @param synthesiser says the hall's own words, where it is installed
 * @param zone of this computer; the journal has a file for each date in it
 * @param clock of the hall
 */
record KioskSettings(
        QueueClient client,
        String kiosk,
        Path data,
        int port,
        InstalledPrinter printer,
        InstalledPanel panel,
        Optional<String> ratingCounter,
        InstalledScanner scanner,
        KeyCodes keys,
        Synthesiser synthesiser,
        ZoneId zone,
        HallClock clock) {}
