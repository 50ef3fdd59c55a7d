package org.giliran.kiosk.link;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a technician reads in the kiosk's log. */
final class Log {
    /** Something that the kiosk does. */
    interface Work {
        void run() throws Exception;
    }

    private Log() {}

    /** The lines that one class writes meanwhile. */
    static List<String> of(Class<?> writer, Work work) throws Exception {
        var said = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(before);
        }
        String name = writer.getSimpleName() + " - ";
        return said.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(name))
                .map(line -> line.substring(line.indexOf(name) + name.length()))
                .toList();
    }
}
