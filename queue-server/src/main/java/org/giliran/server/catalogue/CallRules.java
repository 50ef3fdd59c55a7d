package org.giliran.server.catalogue;

/**
 * How the next visitor is chosen.
 *
 * @param overtakingLimit how often a regular ticket may be passed before it goes first
 * @param priorityCalls under {@link Kind#RATIO}: so many calls with priority, then
 * @param regularCalls so many regular ones, at each counter
 */
public record CallRules(Kind kind, int overtakingLimit, int priorityCalls, int regularCalls) {
    /** Kinds of call policy. */
    public enum Kind {
        HEAD_START,
        STRICT_PRIORITY,
        RATIO
    }

    /** What a hall gets that says nothing. */
    public static final CallRules STANDARD = new CallRules(Kind.HEAD_START, 5);

    /** Rules with the usual ratio, two to one. */
    public CallRules(Kind kind, int overtakingLimit) {
        this(kind, overtakingLimit, 2, 1);
    }
}
