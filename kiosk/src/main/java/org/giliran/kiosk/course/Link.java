package org.giliran.kiosk.course;

/** Whether the server can be reached, as far as anybody here knows. */
final class Link {
    private boolean live;
    private boolean suspect;

    void seen(boolean now) {
        live = now;
        suspect = false;
    }

    /** It answered a request. */
    void heard() {
        suspect = false;
    }

    /** Somebody has waited for it in vain. Until it is heard again, nobody else shall. */
    void waitedInVain() {
        suspect = true;
    }

    boolean isUp() {
        return live && !suspect;
    }
}
