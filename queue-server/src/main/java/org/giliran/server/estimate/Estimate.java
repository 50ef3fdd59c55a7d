package org.giliran.server.estimate;

/** The wait to be expected, as a range of whole minutes. */
public record Estimate(int fromMinutes, int toMinutes) {
    /** Nothing honest can be said, for instance because no counter is open. */
    public static final Estimate NONE = new Estimate(0, 0);

    public boolean isKnown() {
        return toMinutes > 0;
    }
}
