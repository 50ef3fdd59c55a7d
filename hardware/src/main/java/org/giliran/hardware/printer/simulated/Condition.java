package org.giliran.hardware.printer.simulated;

/** What the printer's sensors say. */
record Condition(Paper paper, Cover cover, Cutter cutter) {
    /** Off-line, as the manual calls it: takes bytes, answers, but does not print. */
    boolean stopped() {
        return paper == Paper.OUT || cover == Cover.OPEN || cutter == Cutter.JAMMED;
    }
}
