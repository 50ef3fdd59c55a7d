package org.giliran.hardware.button;

/** Debounces one contact: it has changed when it was quiet for as long as the limit says. */
final class Contact {
    private final long settleNanos;
    private boolean raw;
    private boolean settled;
    private long changedAt;

    Contact(boolean pressed, long settleNanos) {
        this.raw = pressed;
        this.settled = pressed;
        this.settleNanos = settleNanos;
    }

    void edge(boolean pressed, long at) {
        raw = pressed;
        changedAt = at; // also when it is no news: the edge between was lost, so it bounces still
    }

    /** Whether it will change if it stays quiet. */
    boolean isUnsettled() {
        return raw != settled;
    }

    /** When it will have changed; only while it is unsettled. */
    long settlesAt() {
        return changedAt + settleNanos;
    }

    /** Takes the change; true when it is pressed now. */
    boolean settle() {
        settled = raw;
        return settled;
    }
}
