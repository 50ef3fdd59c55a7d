package org.giliran.server.account.db;

import org.giliran.api.Role;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Staff, devices and sessions. Safe for all threads; a change is on disk before the method returns.
 *
 * <p>They are not in the journal, for names must be erasable, and not in the tables, for those may
 * be thrown away.
 */
public final class Accounts {
    /**
     * Absolute length of a session: one shift (ASVS 5.0 7.3.2; facts: at most 10 h, and halls open
     * 8 to 9 h).
     */
    public static final Duration SESSION = Duration.ofHours(10);

    /** Where they are kept, below the data folder. */
    public static final String FILE = AccountFile.NAME;

    /** Sessions that one person may have; the oldest gives way. */
    private static final int SESSIONS_EACH = 20;

    private final AccountFile file;
    private final InstantSource clock;
    private volatile AccountFile.Content content;

    private Accounts(AccountFile file, InstantSource clock) throws IOException {
        this.file = file;
        this.clock = clock;
        this.content = file.read();
    }

    /** Opens {@code accounts.json} in a data folder, or begins a new one. */
    public static Accounts open(Path data, InstantSource clock) throws IOException {
        return new Accounts(new AccountFile(data), clock);
    }

    /** Somebody, or some device, who has shown a valid token. */
    public record Principal(String id, String name, Role role) {}

    /** One member of staff as the set-up names him; no skills: serves whatever the counter does. */
    public record StaffEntry(
            String id, String username, String name, Role role, List<String> skills) {
        public StaffEntry {
            skills = List.copyOf(skills);
        }

        /** Somebody who serves whatever the counter does. */
        public StaffEntry(String id, String username, String name, Role role) {
            this(id, username, name, role, List.of());
        }
    }

    /** 256 bits that belong to this hall alone: the phone tokens are made with it. */
    public byte[] secret() {
        return Tokens.decode(content.secret());
    }

    /**
     * Takes staff over from a set-up; passwords that exist are kept, who is not named any more is
     * removed.
     */
    public synchronized void keepStaff(List<StaffEntry> entries) throws IOException {
        var staff = new ArrayList<AccountFile.Staff>();
        for (StaffEntry entry : entries) {
            String hash =
                    findStaff(entry.username()).map(AccountFile.Staff::passwordHash).orElse("");
            staff.add(
                    new AccountFile.Staff(
                            entry.id(),
                            entry.username(),
                            entry.name(),
                            entry.role(),
                            hash,
                            entry.skills()));
        }
        change(c -> c.withStaff(staff));
    }

    /** Staff as they stand, without secrets. */
    public List<StaffEntry> staff() {
        return content.staff().stream()
                .map(s -> new StaffEntry(s.id(), s.username(), s.name(), s.role(), s.skills()))
                .toList();
    }

    /** Those who cannot log in yet because nobody gave them a password. */
    public List<String> withoutPassword() {
        return content.staff().stream()
                .filter(s -> s.passwordHash().isEmpty())
                .map(AccountFile.Staff::username)
                .toList();
    }

    /** Gives a person a password and ends his sessions; false when there is no such person. */
    public synchronized boolean setPassword(String username, String password) throws IOException {
        Optional<AccountFile.Staff> known = findStaff(username);
        if (known.isEmpty()) {
            return false;
        }
        String hash = Passwords.hash(password);
        change(c -> c.withPassword(username, hash).withoutSessionsOf(known.get().id()));
        return true;
    }

    /**
     * Makes a new token for a device; the one before stops working. The token itself is kept
     * nowhere.
     */
    public synchronized String newDeviceToken(String device, Role role) throws IOException {
        String token = Tokens.make();
        change(c -> c.withDevice(new AccountFile.Device(device, role, Tokens.hash(token))));
        return token;
    }

    /** A session that has begun: its token, and whose it is. */
    public record Begun(String token, Principal who) {}

    /** Begins a session. Takes about as long for an unknown name as for a wrong password. */
    public Optional<Begun> logIn(String username, String password) throws IOException {
        Optional<AccountFile.Staff> known = findStaff(username);
        String hash = known.map(AccountFile.Staff::passwordHash).orElse("");
        if (!Passwords.matches(password, hash) || known.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(begin(known.get()));
    }

    private synchronized Begun begin(AccountFile.Staff staff) throws IOException {
        String token = Tokens.make();
        Instant now = clock.instant();
        var session = new AccountFile.Session(Tokens.hash(token), staff.id(), now.plus(SESSION));
        change(c -> c.withSession(session, SESSIONS_EACH, now));
        return new Begun(token, principal(staff));
    }

    /** Ends the session of a token; nothing happens when there is none. */
    public synchronized void logOut(String token) throws IOException {
        String hash = Tokens.hash(token);
        if (content.sessions().stream().anyMatch(s -> s.tokenHash().equals(hash))) {
            change(c -> c.withoutSession(hash));
        }
    }

    /** Ends every session: everybody logs in again. */
    public synchronized void endSessions() throws IOException {
        change(AccountFile.Content::withoutSessions);
    }

    /** The id of a member of staff, by what he logs in with or by the id itself. */
    public Optional<String> findId(String usernameOrId) {
        return content.staff().stream()
                .filter(s -> s.username().equals(usernameOrId) || s.id().equals(usernameOrId))
                .map(AccountFile.Staff::id)
                .findFirst();
    }

    /** Whether somebody logs in by this name. */
    public boolean isUsername(String username) {
        return findStaff(username).isPresent();
    }

    /** Whose token this is, if anybody's. */
    public Optional<Principal> find(String token) {
        String hash = Tokens.hash(token);
        AccountFile.Content now = content;
        Optional<Principal> device =
                Optional.ofNullable(now.devicesByHash().get(hash))
                        .map(d -> new Principal(d.id(), d.id(), d.role()));
        return device.isPresent() ? device : findSession(now, hash);
    }

    private Optional<Principal> findSession(AccountFile.Content now, String hash) {
        return Optional.ofNullable(now.sessionsByHash().get(hash))
                .filter(s -> clock.instant().isBefore(s.until()))
                .flatMap(
                        s -> now.staff().stream().filter(p -> p.id().equals(s.staff())).findFirst())
                .map(Accounts::principal);
    }

    /** The name of a member of staff; the id itself when there is none. */
    public String nameOf(String staff) {
        return content.staff().stream()
                .filter(s -> s.id().equals(staff))
                .map(AccountFile.Staff::name)
                .findFirst()
                .orElse(staff);
    }

    /** The services that a member of staff can serve; none: all. */
    public List<String> skillsOf(String staff) {
        return content.staff().stream()
                .filter(s -> s.id().equals(staff))
                .findFirst()
                .map(AccountFile.Staff::skills)
                .orElse(List.of());
    }

    private Optional<AccountFile.Staff> findStaff(String username) {
        return content.staff().stream().filter(s -> s.username().equals(username)).findFirst();
    }

    private static Principal principal(AccountFile.Staff staff) {
        return new Principal(staff.id(), staff.name(), staff.role());
    }

    private void change(UnaryOperator<AccountFile.Content> edit) throws IOException {
        AccountFile.Content next = edit.apply(content);
        file.write(next);
        content = next;
    }
}
