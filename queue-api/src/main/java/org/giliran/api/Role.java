package org.giliran.api;

/** Who is asking: three kinds of people and two kinds of devices. */
public enum Role {
    STAFF,
    SUPERVISOR,
    ADMIN,
    KIOSK,
    DISPLAY
}
