package org.giliran.server.estimate;

/**
 * How often what visitors were told of their wait came true.
 *
 * @param told who were told a range and called
 * @param within of those, who waited no less and no more
 */
public record Hits(int told, int within) {
    static final Hits NONE = new Hits(0, 0);

    /** Fewer than these say nothing about a service. */
    public static final int ENOUGH = 30;

    /** An estimate that is right less often is worse than none. */
    public static final int LEAST_PERCENT = 60;

    public Hits {
        if (within < 0 || told < within) {
            throw new IllegalArgumentException(within + " of " + told);
        }
    }

    /** Whether visitors are told how many are ahead and nothing more. */
    public boolean tooFew() {
        return told >= ENOUGH && 100L * within < (long) LEAST_PERCENT * told;
    }
}
