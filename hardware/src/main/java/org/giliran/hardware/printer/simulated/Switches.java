package org.giliran.hardware.printer.simulated;

/** All that a person can do to the simulated printer. */
record Switches(Paper paper, Cover cover, Cutter cutter, Cable cable) {
    static final Switches WELL = new Switches(Paper.OK, Cover.CLOSED, Cutter.OK, Cable.IN);

    Switches with(Paper changed) {
        return new Switches(changed, cover, cutter, cable);
    }

    Switches with(Cover changed) {
        return new Switches(paper, changed, cutter, cable);
    }

    Switches with(Cutter changed) {
        return new Switches(paper, cover, changed, cable);
    }

    Switches with(Cable changed) {
        return new Switches(paper, cover, cutter, changed);
    }

    /** Off-line, as the manual calls it: takes bytes, answers, but does not print. */
    boolean stopped() {
        return paper == Paper.OUT || cover == Cover.OPEN || cutter == Cutter.JAMMED;
    }
}
