package org.giliran.server;

import org.giliran.api.Role;

import java.util.Optional;

/** Everybody who knocks at the test hall. */
public enum Who {
    BUDI(Role.STAFF, "budi"),
    SARI(Role.STAFF, "sari"),
    WATI(Role.SUPERVISOR, "wati"),
    ADMIN(Role.ADMIN, "admin"),
    KIOSK(Role.KIOSK, "kiosk-1"),
    DISPLAY(Role.DISPLAY, "layar-1"),
    /** Shows no token. */
    NOBODY(null, ""),
    /** Shows a token that was never given out. */
    STRANGER(null, ""),
    /** Was a member of staff whose session is over. */
    LATECOMER(null, "");

    private final Optional<Role> role;
    private final String login;

    Who(@org.jspecify.annotations.Nullable Role role, String login) {
        this.role = Optional.ofNullable(role);
        this.login = login;
    }

    public Optional<Role> role() {
        return role;
    }

    /** User name, or code of the device. */
    public String login() {
        return login;
    }

    public boolean isStaff() {
        return role.isPresent() && role.get() != Role.KIOSK && role.get() != Role.DISPLAY;
    }
}
