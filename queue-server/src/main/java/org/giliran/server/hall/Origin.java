package org.giliran.server.hall;

/**
 * Where a command came from.
 *
 * @param actor an id that means nothing outside the hall: {@code s07}, {@code kiosk-1}, {@code
 *     clock}, {@code phone}
 * @param key idempotency key, 16 to 64 visible ASCII characters; empty when the command has none
 * @param request SHA-256 of method, path and body, in hex; empty without a key
 */
public record Origin(String actor, String key, String request) {
    /** The hall's own clock. */
    public static final Origin CLOCK = new Origin("clock", "", "");

    /** An origin without a key. */
    public static Origin of(String actor) {
        return new Origin(actor, "", "");
    }

    public boolean hasKey() {
        return !key.isEmpty();
    }
}
