package org.giliran.hardware.panel;

/**
 * Why a panel does not work.
 *
 * @param sentence for the technician: what was tried, what came of it, what to do
 */
public record PanelFault(Kind kind, String sentence) {
    /** What a technician can do something about. */
    public enum Kind {
        /** No GPIO chip with such a label. */
        CHIP_MISSING,
        /** The chip is there, but this user may not use it. */
        PERMISSION_REFUSED,
        /** The chip has no such line. */
        LINE_MISSING,
        /** Another program holds the line. */
        LINE_BUSY,
        /** It worked and does not any more, or the kernel refuses for a reason of its own. */
        BROKEN
    }
}
