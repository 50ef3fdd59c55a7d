package org.giliran.simulation.demo.platform;

import org.giliran.api.Role;
import org.giliran.server.account.db.Accounts;
import org.giliran.server.account.db.Accounts.StaffEntry;
import org.giliran.server.catalogue.Display;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.hall.HallDay;
import org.giliran.server.platform.CannotStart;
import org.giliran.server.setup.link.HallOpener;
import org.giliran.server.setup.link.SetUpFile;
import org.giliran.server.setup.link.SetUpFiles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The hall of a demo: its folder, set-up, log-ins and tokens, made before the programs start.
 *
 * @param setUpFile what a new hall begins with
 * @param setUp what the hall is run by now
 * @param newest when the newest event in the folder happened; long ago for a new hall
 * @param display the display that runs; its zone is what it shows
 */
record DemoHall(
        Path data,
        Path setUpFile,
        SetUp setUp,
        Instant newest,
        List<LogIn> staff,
        Device kiosk,
        Device display,
        Display screen) {
    /** Tells a demo's folder from a hall's: only a demo may give everybody a new password. */
    private static final String MARK = "demo-hall";

    /** In the demo's own set-up: its address is known only when it starts. */
    private static final String NO_URL = "publicUrl: \"\"";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A log-in to try the staff pages with. */
    record LogIn(String username, String password, Role role) {}

    /** A device and the file that holds its token. */
    record Device(String code, String token, Path tokenFile) {}

    /**
     * Makes or finds the folder, and gives everybody a new password and every device a new token.
     *
     * @param publicUrl the address on the tickets of a new hall with the demo's own set-up
     * @throws CannotStart when the folder holds a hall that is not a demo's, or the set-up is wrong
     */
    static DemoHall prepare(Path folder, Optional<Path> wanted, String publicUrl)
            throws IOException {
        Path data = folder.toAbsolutePath();
        Files.createDirectories(data);
        refuseRealHall(data);
        Files.writeString(data.resolve(MARK), "The folder of ./giliran demo.\n");
        Path file = wanted.isPresent() ? wanted.get().toAbsolutePath() : copyOfOwn(data, publicUrl);
        Accounts accounts = Accounts.open(data, InstantSource.system());
        Known known = known(data, file, accounts);
        SetUp setUp = known.setUp;
        if (setUp.kiosks().isEmpty() || setUp.displays().isEmpty()) {
            throw new CannotStart("a demo needs a set-up with at least one kiosk and one display");
        }
        Display screen = setUp.displays().getFirst();
        return new DemoHall(
                data,
                file,
                setUp,
                known.newest,
                logIns(accounts),
                device(data, accounts, setUp.kiosks().getFirst().code(), Role.KIOSK),
                device(data, accounts, screen.code(), Role.DISPLAY),
                screen);
    }

    private static void refuseRealHall(Path data) throws CannotStart {
        boolean inUse =
                Files.exists(data.resolve("journal"))
                        || Files.exists(data.resolve("accounts.json"));
        if (inUse && !Files.exists(data.resolve(MARK))) {
            throw new CannotStart(
                    data + " holds a hall that is not a demo's; a demo would change its passwords");
        }
    }

    private static Path copyOfOwn(Path data, String publicUrl) throws IOException {
        Path file = data.resolve("setup.yaml");
        try (InputStream own = DemoHall.class.getResourceAsStream("/demo/setup.yaml")) {
            if (own == null) {
                throw new IOException("the program lacks its demo set-up");
            }
            String text = new String(own.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(file, text.replace(NO_URL, "publicUrl: " + publicUrl));
        }
        return file;
    }

    private record Known(SetUp setUp, Instant newest) {}

    private static Known known(Path data, Path file, Accounts accounts) throws IOException {
        var opener = HallOpener.withoutReserve(data, accounts);
        if (!opener.halls().isEmpty()) {
            var opened = opener.open(Optional.empty());
            opened.journal().close();
            HallDay day = opened.start().day();
            return new Known(day.newestSetUp(), day.time());
        }
        SetUpFile read = SetUpFiles.read(file);
        accounts.keepStaff(read.staff());
        return new Known(read.setUp(), Instant.EPOCH);
    }

    String hall() {
        return setUp.hall().code();
    }

    ZoneId zone() {
        return setUp.hall().zone();
    }

    private static List<LogIn> logIns(Accounts accounts) throws IOException {
        var logIns = new ArrayList<LogIn>();
        for (StaffEntry entry : accounts.staff()) {
            String password = password();
            accounts.setPassword(entry.username(), password);
            logIns.add(new LogIn(entry.username(), password, entry.role()));
        }
        return logIns;
    }

    /** Ten characters that are hard to confuse: 49 bits. */
    private static String password() {
        String letters = "abcdefghjkmnpqrstuvwxyz23456789";
        var text = new StringBuilder();
        RANDOM.ints(10, 0, letters.length()).forEach(i -> text.append(letters.charAt(i)));
        return text.toString();
    }

    private static Device device(Path data, Accounts accounts, String code, Role role)
            throws IOException {
        String token = accounts.newDeviceToken(code, role);
        Path file = data.resolve(code + ".token");
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, token);
        return new Device(code, token, file);
    }
}
