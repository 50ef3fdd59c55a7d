package org.giliran.server.setup.link;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with a set-up file, so that it can be mended in one go. */
public final class SetUpProblems extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Entry> entries;

    /**
     * One thing that is wrong.
     *
     * @param line from 1
     * @param field the path to it, e.g. {@code services[2].prefix}
     * @param expected in words
     */
    public record Entry(int line, String field, String expected) {
        @Override
        public String toString() {
            return "line " + line + ": " + field + ": " + expected;
        }
    }

    SetUpProblems(List<Entry> entries) {
        super(String.join("\n", entries.stream().map(Entry::toString).toList()));
        this.entries = List.copyOf(entries);
    }

    public List<Entry> entries() {
        return entries;
    }

    /** Gathers problems while a file is read. */
    static final class Collector {
        /** Nobody reads more at once. */
        private static final int MAX = 50;

        private final List<Entry> entries = new ArrayList<>();

        void add(int line, String field, String expected) {
            if (entries.size() < MAX) {
                entries.add(new Entry(line, field, expected));
            }
        }

        void throwIfAny() throws SetUpProblems {
            if (!entries.isEmpty()) {
                throw new SetUpProblems(entries);
            }
        }
    }
}
