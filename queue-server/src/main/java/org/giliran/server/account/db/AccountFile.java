package org.giliran.server.account.db;

import org.giliran.api.Role;
import org.giliran.api.Wire;
import org.giliran.server.file.db.DurableFile;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code accounts.json}: replaced whole at every change. */
final class AccountFile {
    static final String NAME = "accounts.json";
    private static final int FORMAT = 1;

    private final Path folder;
    private final Path path;

    AccountFile(Path folder) {
        this.folder = folder;
        this.path = folder.resolve(NAME);
    }

    /**
     * A member of staff.
     *
     * @param passwordHash in PHC form; empty: cannot log in
     * @param skills codes of services; empty: all. Files of before there were skills have none
     */
    record Staff(
            String id,
            String username,
            String name,
            Role role,
            String passwordHash,
            @Nullable List<String> skills) {
        Staff {
            skills = skills == null ? List.of() : List.copyOf(skills);
        }

        @Override
        public List<String> skills() {
            return Objects.requireNonNullElse(skills, List.of());
        }

        Staff withPassword(String hash) {
            return new Staff(id, username, name, role, hash, skills);
        }
    }

    record Device(String id, Role role, String tokenHash) {}

    record Session(String tokenHash, String staff, Instant until) {}

    /**
     * Everything in the file.
     *
     * @param format of the file; the first ones did not say it
     * @param secret base64url of 32 bytes
     */
    record Stored(
            @Nullable Integer format,
            String secret,
            List<Staff> staff,
            List<Device> devices,
            List<Session> sessions) {}

    /** The stored lists with look-ups beside them. */
    record Content(
            String secret,
            List<Staff> staff,
            List<Device> devices,
            List<Session> sessions,
            Map<String, Device> devicesByHash,
            Map<String, Session> sessionsByHash) {

        static Content of(
                String secret, List<Staff> staff, List<Device> devices, List<Session> sessions) {
            return new Content(
                    secret,
                    List.copyOf(staff),
                    List.copyOf(devices),
                    List.copyOf(sessions),
                    devices.stream()
                            .collect(
                                    Collectors.toUnmodifiableMap(
                                            Device::tokenHash, Function.identity())),
                    sessions.stream()
                            .collect(
                                    Collectors.toUnmodifiableMap(
                                            Session::tokenHash, Function.identity())));
        }

        Content withStaff(List<Staff> next) {
            Set<String> ids = next.stream().map(Staff::id).collect(Collectors.toSet());
            List<Session> kept = sessions.stream().filter(s -> ids.contains(s.staff())).toList();
            return of(secret, next, devices, kept);
        }

        Content withPassword(String username, String hash) {
            List<Staff> next =
                    staff.stream()
                            .map(s -> s.username().equals(username) ? s.withPassword(hash) : s)
                            .toList();
            return of(secret, next, devices, sessions);
        }

        Content withDevice(Device device) {
            List<Device> next =
                    Stream.concat(
                                    devices.stream().filter(d -> !d.id().equals(device.id())),
                                    Stream.of(device))
                            .toList();
            return of(secret, staff, next, sessions);
        }

        Content withSession(Session session, int each, Instant now) {
            var next =
                    new ArrayList<>(sessions.stream().filter(s -> s.until().isAfter(now)).toList());
            List<Session> own =
                    next.stream().filter(s -> s.staff().equals(session.staff())).toList();
            if (own.size() >= each) {
                next.remove(own.getFirst());
            }
            next.add(session);
            return of(secret, staff, devices, next);
        }

        Content withoutSession(String hash) {
            return of(
                    secret,
                    staff,
                    devices,
                    sessions.stream().filter(s -> !s.tokenHash().equals(hash)).toList());
        }

        Content withoutSessions() {
            return of(secret, staff, devices, List.of());
        }

        Content withoutSessionsOf(String id) {
            return of(
                    secret,
                    staff,
                    devices,
                    sessions.stream().filter(s -> !s.staff().equals(id)).toList());
        }
    }

    /** What the file holds; a new secret and nobody when there is none yet. */
    Content read() throws IOException {
        if (!Files.exists(path)) {
            Content fresh = Content.of(Tokens.make(), List.of(), List.of(), List.of());
            write(fresh);
            return fresh;
        }
        try {
            Stored stored = Wire.readAnswer(Files.readString(path), Stored.class);
            requireKnown(Objects.requireNonNullElse(stored.format, FORMAT));
            return Content.of(stored.secret, stored.staff, stored.devices, stored.sessions);
        } catch (JacksonException e) {
            throw new IOException(path + " cannot be read as accounts", e);
        }
    }

    /** An older program would lose what it does not know at its first change. */
    private void requireKnown(int format) throws IOException {
        if (format != FORMAT) {
            throw new IOException(
                    path
                            + " is of format "
                            + format
                            + ", which this program does not know: a newer version wrote it");
        }
    }

    void write(Content content) throws IOException {
        var stored =
                new Stored(
                        FORMAT, content.secret, content.staff, content.devices, content.sessions);
        byte[] json = Wire.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(stored);
        DurableFile.replace(folder, NAME, json);
    }
}
