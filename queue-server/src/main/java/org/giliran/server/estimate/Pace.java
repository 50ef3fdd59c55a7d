package org.giliran.server.estimate;

/**
 * How fast the counters are with a service today.
 *
 * @param people with whom they were done, whether somebody came or not
 * @param seconds that these took of them, with all calls of each
 */
public record Pace(int people, long seconds) {
    /** Nobody was called yet. */
    public static final Pace NONE = new Pace(0, 0);

    public Pace {
        if (people < 0 || seconds < 0) {
            throw new IllegalArgumentException(people + " people, " + seconds + " s");
        }
    }

    /** Done with one more, after so many seconds. */
    public Pace done(long more) {
        return new Pace(people + 1, seconds + more);
    }

    /** Somebody took so many seconds and will be called again. */
    public Pace spent(long more) {
        return new Pace(people, seconds + more);
    }

    /** Somebody with whom they seemed to be done will be called again. */
    public Pace back() {
        return new Pace(Math.max(0, people - 1), seconds);
    }
}
