package org.giliran.server.catalogue;

/**
 * How the next visitor is chosen.
 *
 * @param overtakingLimit how often a regular ticket may be passed before it goes first
 */
public record CallRules(Kind kind, int overtakingLimit) {
    /** Kinds of call policy. */
    public enum Kind {
        HEAD_START
    }

    /** What a hall gets that says nothing. */
    public static final CallRules STANDARD = new CallRules(Kind.HEAD_START, 5);
}
