package org.giliran.server.board.db;

import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.Notice;
import org.giliran.server.ordered.OrderedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.List;

/**
 * Erases the words of notices that are shown no more. {@link #published} is for the desk's thread.
 */
public final class EndedNotices {
    private static final Logger LOG = LoggerFactory.getLogger(EndedNotices.class);

    private final NoticeTexts texts;
    private OrderedMap<String, Notice> shown;

    public EndedNotices(NoticeTexts texts, HallDay day) {
        this.texts = texts;
        this.shown = day.notices();
    }

    /** Looks what ended; erasing, which writes a file, is done on a thread of its own. Quick. */
    public void published(HallDay day) {
        if (!day.notices().equals(shown)) {
            List<String> ended =
                    shown.values().stream()
                            .map(Notice::id)
                            .filter(id -> !day.notices().contains(id))
                            .toList();
            shown = day.notices();
            if (!ended.isEmpty()) {
                Thread.ofVirtual().name("erase-notices").start(() -> erase(ended));
            }
        }
    }

    private void erase(List<String> ended) {
        for (String notice : ended) {
            try {
                texts.remove(notice);
            } catch (IOException e) {
                LOG.warn("the words of a notice are erased at the next start: {}", e.getMessage());
            }
        }
    }
}
