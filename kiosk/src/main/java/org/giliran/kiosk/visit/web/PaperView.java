package org.giliran.kiosk.visit.web;

import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.kiosk.course.Progress;
import org.giliran.kiosk.visit.Paper;
import org.jspecify.annotations.Nullable;

/**
 * How far the newest paper of a ticket is.
 *
 * @param id of the ticket
 * @param printer how the printer is, so that the page can say why there is no paper
 * @param copy 1 for <i>SALINAN 1</i>, …; absent for the first paper
 * @param ask true when the visitor is to be asked if it came out; else absent
 * @param staff true when he said that it did not, and nothing is printed here any more; else absent
 * @param code true when another kiosk may print it, by a code; else absent
 */
public record PaperView(
        String id,
        String number,
        PaperState print,
        PrinterStatus printer,
        @Nullable Integer copy,
        @Nullable Boolean ask,
        @Nullable Boolean staff,
        @Nullable Boolean code) {

    /** How a paper is, with the printer as it is watched. */
    public static PaperView of(Progress progress, PrinterStatus watched) {
        Paper paper = progress.paper();
        return new PaperView(
                paper.ticket(),
                paper.number(),
                PaperState.of(paper.state()),
                progress.printer(watched),
                paper.copy() == 0 ? null : paper.copy(),
                orAbsent(progress.isInDoubt()),
                orAbsent(Boolean.FALSE.equals(progress.said())),
                orAbsent(progress.mayHaveCode()));
    }

    private static @Nullable Boolean orAbsent(boolean value) {
        return value ? true : null;
    }
}
