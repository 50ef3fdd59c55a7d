package org.giliran.server.platform;

import org.giliran.journal.Chain;
import org.giliran.journal.JournalCursor;
import org.giliran.server.desk.HallJournal;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/**
 * Says whether the chain holds a head that a device shows. It does not when this data folder is a
 * copy, or was rolled back, behind the devices' backs. Safe for all threads.
 */
public final class Heads {
    /** Heads that are looked up without reading the journal: an hour of a busy hall. */
    private static final int REMEMBERED = 10_000;

    private static final Pattern HEAD = Pattern.compile("\\d{1,15}:[0-9a-f]{16}");

    private final HallJournal journal;
    private final Runnable onFork;
    private volatile Newest newest;
    private final Map<Long, String> known =
            Collections.synchronizedMap(
                    new LinkedHashMap<>() {
                        private static final long serialVersionUID = 1;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Long, String> eldest) {
                            return size() > REMEMBERED;
                        }
                    });

    /**
     * The heads of a journal that stands at {@code start}.
     *
     * @param onFork told of each head that is shown and not held; quick, on any thread
     */
    public Heads(HallJournal journal, Chain start, Runnable onFork) {
        this.journal = journal;
        this.onFork = onFork;
        this.newest = new Newest(start.seq(), start.head());
    }

    private record Newest(long seq, String head) {}

    /** The chain has grown, durably. */
    public void published(Chain head) {
        var next = new Newest(head.seq(), head.head());
        known.put(next.seq, next.head);
        newest = next;
    }

    /**
     * The newest head: what answers carry. It comes from here and not from the published day, so
     * that a device never shows a head which is published but not yet known here.
     */
    public String newest() {
        return newest.head;
    }

    /** Whether a text can be a head of any chain. */
    static boolean isHead(String shown) {
        return HEAD.matcher(shown).matches();
    }

    /**
     * Whether a head is one of this chain. If not, and nothing explains it, call {@link #refused}.
     *
     * @param shown {@code <seq>:<16 hex>}; anything else is no head of any chain
     */
    public boolean holds(String shown) {
        return shown.equals(newest.head) || isHead(shown) && isOurs(shown);
    }

    /** A request was refused for its head. */
    void refused() {
        onFork.run();
    }

    private boolean isOurs(String shown) {
        long seq = Long.parseLong(shown, 0, shown.indexOf(':'), 10);
        if (seq == 0) {
            return shown.equals(Chain.start().head());
        }
        if (seq > newest.seq) {
            return false;
        }
        String head = known.get(seq);
        return shown.equals(head == null ? read(seq) : head);
    }

    private @Nullable String read(long seq) {
        var found = new AtomicReference<@Nullable String>();
        try (JournalCursor cursor = journal.cursor(seq - 1)) {
            cursor.readUpTo(seq, 1, (after, _) -> found.set(after.head()));
        } catch (IOException e) {
            throw new IllegalStateException("the journal cannot be read back", e);
        }
        String head = found.get();
        if (head != null) {
            known.put(seq, head);
        }
        return head;
    }
}
