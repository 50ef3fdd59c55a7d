package org.giliran.bench.hall;

import org.giliran.api.Role;
import org.giliran.server.account.db.Accounts;
import org.giliran.server.setup.link.SetUpFile;
import org.giliran.server.setup.link.SetUpFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * The data folder of a hall that has never been open: set-up, log-ins and tokens.
 *
 * @param staff token of a supervisor, who may do what staff may
 * @param kiosk token of the kiosk
 * @param display token of the wall display
 */
public record HallFolder(Path path, String staff, String kiosk, String display) {
    /** As many counters as there are clients at most. */
    public static final int COUNTERS = 64;

    /** The services' codes. */
    public static final List<String> SERVICES = List.of("ktp", "kk", "akta", "pindah");

    static final String HALL = "bench";

    /** Ten in the morning: no day ends while the bench runs, whenever that is. */
    private static final Instant MORNING = Instant.parse("2026-03-02T03:00:00Z");

    /** The day of all that happens. */
    static final LocalDate DAY = LocalDate.ofInstant(MORNING, ZoneOffset.UTC);

    private static final long STARTED = System.nanoTime();

    private static final String PASSWORD = "only-for-the-bench";

    /** Makes the folder. */
    public static HallFolder make(Path path) throws IOException {
        Files.createDirectories(path);
        Path file = path.resolve("setup.yaml");
        Files.writeString(file, setUp());
        Accounts accounts = Accounts.open(path, InstantSource.system());
        SetUpFile read = SetUpFiles.read(file);
        accounts.keepStaff(read.staff());
        accounts.setPassword("penyelia", PASSWORD);
        String staff = accounts.logIn("penyelia", PASSWORD).orElseThrow().token();
        return new HallFolder(
                path,
                staff,
                accounts.newDeviceToken("kiosk-1", Role.KIOSK),
                accounts.newDeviceToken("layar-1", Role.DISPLAY));
    }

    /** The time in the hall: it began in the morning, whenever the bench was started. */
    static Instant now() {
        return MORNING.plus(Duration.ofNanos(System.nanoTime() - STARTED));
    }

    Path setUpFile() {
        return path.resolve("setup.yaml");
    }

    /** What its server says. */
    Path log() {
        return path.resolve("server.log");
    }

    Path journal() {
        return path.resolve("journal").resolve(HALL);
    }

    private static String setUp() {
        var text =
                new StringBuilder(
                        """
                        hall: {code: bench, name: {id: Balai, en: Hall}, zone: Asia/Jakarta, dayStartsAt: "03:00", publicUrl: ""}
                        services:
                        """);
        for (int i = 0; i < SERVICES.size(); i++) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "  - {code: %s, prefix: %s, name: {id: Layanan, en: Service}, standard:"
                                    + " {promisedWaitMinutes: 30, serveMinutes: 6, fee: {id:"
                                    + " Gratis, en: Free}, requirements: []}}%n",
                            SERVICES.get(i),
                            (char) ('A' + i)));
        }
        text.append(
                """
                priorityClasses:
                  - {code: lansia, name: {id: Lansia, en: Elderly}, headStartMinutes: 15}
                zones:
                  - {code: utama, name: {id: Utama, en: Main}}
                counters:
                """);
        for (int c = 1; c <= COUNTERS; c++) {
            text.append(counter(c));
        }
        return text.append(
                        """
                        kiosks:
                          - {code: kiosk-1, panelWidthMm: 344}
                        displays:
                          - {code: layar-1, zone: utama, widthMm: 952, viewingDistanceMm: 8000}
                        staff:
                          - {id: s01, username: penyelia, role: SUPERVISOR}
                        callPolicy: {kind: HEAD_START, overtakingLimit: 5}
                        """)
                .toString();
    }

    /** Two main services each; the other two when idle, so that no counter runs dry alone. */
    private static String counter(int code) {
        int of = SERVICES.size();
        return String.format(
                Locale.ROOT,
                "  - {code: \"%d\", name: {id: Loket %d, en: Counter %d}, zone: utama, main: [%s,"
                        + " %s], whenIdle: [%s, %s]}%n",
                code,
                code,
                code,
                SERVICES.get(code % of),
                SERVICES.get((code + 1) % of),
                SERVICES.get((code + 2) % of),
                SERVICES.get((code + 3) % of));
    }
}
