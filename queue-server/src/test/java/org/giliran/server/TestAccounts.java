package org.giliran.server;

import org.giliran.api.Role;
import org.giliran.server.account.db.Accounts;
import org.giliran.server.account.db.Accounts.StaffEntry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The accounts of the test hall, made once: hashing a password takes as long as starting a server.
 * Sessions begin at {@link RunningServer#MORNING}.
 *
 * @param otherKiosks tokens of kiosks that only a hall with several has, by their codes
 */
public record TestAccounts(String file, Map<Who, String> tokens, Map<String, String> otherKiosks) {
    /** The password of every member of staff. */
    public static final String PASSWORD = "antre dengan tertib";

    private static final class Holder {
        static final TestAccounts MADE = make();
    }

    static TestAccounts get() {
        return Holder.MADE;
    }

    private static TestAccounts make() {
        try {
            Path folder = Files.createTempDirectory("accounts");
            var clock = new HandClock(RunningServer.MORNING);
            Accounts accounts = Accounts.open(folder, clock);
            accounts.keepStaff(staff());
            Map<String, String> others =
                    Map.of(
                            "kiosk-2", accounts.newDeviceToken("kiosk-2", Role.KIOSK),
                            "kiosk-3", accounts.newDeviceToken("kiosk-3", Role.KIOSK));
            Map<Who, String> tokens = tokens(accounts, clock);
            Path file = folder.resolve("accounts.json");
            String content = Files.readString(file);
            Files.delete(file);
            Files.delete(folder);
            return new TestAccounts(content, tokens, others);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<StaffEntry> staff() {
        return List.of(
                new StaffEntry("s01", "budi", "Budi Santoso", Role.STAFF),
                new StaffEntry("s02", "sari", "Sari Dewi", Role.STAFF),
                new StaffEntry("s20", "wati", "Wati Lestari", Role.SUPERVISOR),
                new StaffEntry("s30", "admin", "Admin Balai", Role.ADMIN));
    }

    private static Map<Who, String> tokens(Accounts accounts, HandClock clock) throws IOException {
        var tokens = new EnumMap<Who, String>(Who.class);
        for (Who who : Who.values()) {
            if (who.isStaff()) {
                accounts.setPassword(who.login(), PASSWORD);
                tokens.put(who, logIn(accounts, who.login()));
            }
        }
        tokens.put(Who.KIOSK, accounts.newDeviceToken("kiosk-1", Role.KIOSK));
        tokens.put(Who.DISPLAY, accounts.newDeviceToken("layar-1", Role.DISPLAY));
        tokens.put(Who.NOBODY, "");
        tokens.put(Who.STRANGER, "A".repeat(43));
        clock.advance(Accounts.SESSION.negated().minus(Duration.ofSeconds(1)));
        tokens.put(Who.LATECOMER, logIn(accounts, "budi"));
        return tokens;
    }

    private static String logIn(Accounts accounts, String username) throws IOException {
        return accounts.logIn(username, PASSWORD).orElseThrow().token();
    }
}
