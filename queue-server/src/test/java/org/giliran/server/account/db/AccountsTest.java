package org.giliran.server.account.db;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.Role;
import org.giliran.server.HandClock;
import org.giliran.server.RunningServer;
import org.giliran.server.account.db.Accounts.StaffEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Who may come in, for how long, and what is kept of it on disk. */
class AccountsTest {
    private static final StaffEntry BUDI = new StaffEntry("s01", "budi", "Budi", Role.STAFF);
    private static final StaffEntry WATI = new StaffEntry("s20", "wati", "Wati", Role.SUPERVISOR);
    private static final String PASSWORD = "antre dengan tertib";

    @TempDir private Path data;
    private final HandClock clock = new HandClock(RunningServer.MORNING);
    private Accounts accounts;

    @BeforeEach
    void open() throws IOException {
        accounts = Accounts.open(data, clock);
        accounts.keepStaff(List.of(BUDI, WATI));
        accounts.setPassword("budi", PASSWORD);
    }

    private String logIn() throws IOException {
        return accounts.logIn("budi", PASSWORD).orElseThrow().token();
    }

    private boolean isKnown(String token) {
        return accounts.find(token).isPresent();
    }

    private void reopen() throws IOException {
        accounts = Accounts.open(data, clock);
    }

    @Test
    void skillsAreKeptAndWhoHasNoneCanServeAll() throws IOException {
        accounts.keepStaff(
                List.of(new StaffEntry("s01", "budi", "Budi", Role.STAFF, List.of("ktp")), WATI));
        reopen();
        assertEquals(List.of("ktp"), accounts.skillsOf("s01"));
        assertEquals(List.of(), accounts.skillsOf("s20"));
        assertEquals(List.of("ktp"), accounts.staff().getFirst().skills());
    }

    @Test
    void aFileOfBeforeThereWereSkillsOpens() throws IOException {
        Path file = data.resolve("accounts.json");
        String old = Files.readString(file).replaceAll(",\\s*\"skills\" : \\[ ?]", "");
        assertFalse(old.contains("skills"));
        Files.writeString(file, old);
        reopen();
        assertEquals(List.of(), accounts.skillsOf("s01"));
        assertTrue(isKnown(logIn()));
    }

    @Test
    void theRightPasswordOpensASessionOfThatPerson() throws IOException {
        var who = accounts.find(logIn()).orElseThrow();
        assertEquals("s01", who.id());
        assertEquals(Role.STAFF, who.role());
    }

    @Test
    void aWrongPasswordAnUnknownNameAndOneWithoutPasswordOpenNothing() throws IOException {
        assertTrue(accounts.logIn("budi", "Antre dengan tertib").isEmpty());
        assertTrue(accounts.logIn("siapa", PASSWORD).isEmpty());
        assertTrue(accounts.logIn("wati", "").isEmpty());
        assertTrue(accounts.logIn("wati", "nobody has this password").isEmpty());
        assertEquals(List.of("wati"), accounts.withoutPassword());
    }

    @Test
    void aSessionEndsAfterTenHoursAlsoWhenItIsUsed() throws IOException {
        String token = logIn();
        clock.advance(Duration.ofHours(10).minusMillis(1));
        assertTrue(isKnown(token));
        clock.advance(Duration.ofMillis(1));
        assertFalse(isKnown(token));
    }

    @Test
    void sessionsOutliveARestart() throws IOException {
        String token = logIn();
        reopen();
        assertTrue(isKnown(token));
    }

    @Test
    void loggingOutEndsThisSessionOnly() throws IOException {
        String here = logIn();
        String there = logIn();
        accounts.logOut(here);
        accounts.logOut("never given out");
        assertFalse(isKnown(here));
        assertTrue(isKnown(there));
        reopen();
        assertFalse(isKnown(here));
    }

    @Test
    void aNewPasswordEndsEverySessionOfThatPerson() throws IOException {
        String before = logIn();
        accounts.setPassword("budi", "yang baru sama sekali");
        assertFalse(isKnown(before));
        assertTrue(accounts.logIn("budi", PASSWORD).isEmpty());
        assertTrue(accounts.logIn("budi", "yang baru sama sekali").isPresent());
    }

    @Test
    void theOldestOfTwentySessionsGivesWay() throws IOException {
        var tokens = new ArrayList<String>();
        for (int i = 0; i < 21; i++) {
            tokens.add(logIn());
        }
        assertFalse(isKnown(tokens.getFirst()));
        assertTrue(tokens.stream().skip(1).allMatch(this::isKnown));
    }

    @Test
    void whoeverLeavesTheSetUpIsOutAtOnceAndOthersKeepTheirPassword() throws IOException {
        String token = logIn();
        accounts.keepStaff(List.of(BUDI));
        assertTrue(isKnown(token));
        accounts.keepStaff(List.of(WATI));
        assertFalse(isKnown(token));
        assertTrue(accounts.logIn("budi", PASSWORD).isEmpty());
    }

    @Test
    void aNewTokenOfADeviceReplacesTheOneBefore() throws IOException {
        String first = accounts.newDeviceToken("kiosk-1", Role.KIOSK);
        String other = accounts.newDeviceToken("kiosk-2", Role.KIOSK);
        String second = accounts.newDeviceToken("kiosk-1", Role.KIOSK);
        assertFalse(isKnown(first));
        assertTrue(isKnown(other));
        assertEquals("kiosk-1", accounts.find(second).orElseThrow().id());
    }

    @Test
    void theFileIsTheOwnersAloneAndHoldsNoSecretThatCouldBeUsed() throws IOException {
        String session = logIn();
        String device = accounts.newDeviceToken("kiosk-1", Role.KIOSK);
        Path file = data.resolve("accounts.json");
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        String content = Files.readString(file);
        assertFalse(content.contains(PASSWORD));
        assertFalse(content.contains(session));
        assertFalse(content.contains(device));
        assertTrue(content.contains("$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @Test
    void equalPasswordsLookDifferentInTheFile() {
        assertFalse(Passwords.hash(PASSWORD).equals(Passwords.hash(PASSWORD)));
    }

    @Test
    void aChangeThatCannotBeWrittenIsNotMade() throws IOException {
        String token = logIn();
        Path inTheWay = data.resolve("accounts.json.new");
        Files.createDirectories(inTheWay.resolve("full"));
        assertThrows(IOException.class, () -> accounts.setPassword("budi", "yang baru"));
        assertTrue(isKnown(token));
        reopen();
        assertTrue(isKnown(token));
    }

    @Test
    void aFileThatAStopLeftHalfWrittenDoesNotMatter() throws IOException {
        String token = logIn();
        Files.writeString(data.resolve("accounts.json.new"), "{\"secret\":");
        reopen();
        assertTrue(isKnown(token));
        assertTrue(isKnown(logIn()));
    }

    @Test
    void aFileThatIsDamagedIsNamedAndLeftAsItIs() throws IOException {
        Path file = data.resolve("accounts.json");
        Files.writeString(file, "{\"secret\":");
        IOException refused = assertThrows(IOException.class, this::reopen);
        assertEquals(file + " cannot be read as accounts", refused.getMessage());
        assertEquals("{\"secret\":", Files.readString(file));
    }

    @Test
    void theHallsSecretStaysTheSame() throws IOException {
        byte[] secret = accounts.secret();
        assertEquals(32, secret.length);
        accounts.setPassword("wati", PASSWORD);
        reopen();
        assertArrayEquals(secret, accounts.secret());
    }
}
