package org.giliran.kiosk.cabinet;

import org.giliran.hardware.button.PanelEvent;
import org.giliran.kiosk.panel.Verdict;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last things that were said of a panel, newest first, for the workbench. Safe for threads. */
final class PanelLog {
    private static final int MOST = 8;

    private final Deque<Line> lines = new ArrayDeque<>();

    /**
     * Something about a button.
     *
     * @param word a code: TOUCHED PRESSED STUCK FREED, why a press was dropped, or a verdict
     */
    record Line(int button, String word) {}

    void add(PanelEvent event) {
        add(event.button().score(), word(event));
    }

    void add(int button, Verdict verdict) {
        add(button, verdict.name());
    }

    private synchronized void add(int button, String word) {
        lines.addFirst(new Line(button, word));
        if (lines.size() > MOST) {
            lines.removeLast();
        }
    }

    synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    private static String word(PanelEvent event) {
        return switch (event) {
            case PanelEvent.Touched _ -> "TOUCHED";
            case PanelEvent.Pressed _ -> "PRESSED";
            case PanelEvent.Stuck _ -> "STUCK";
            case PanelEvent.Freed _ -> "FREED";
            case PanelEvent.Dropped(_, var why) -> why.name();
        };
    }
}
