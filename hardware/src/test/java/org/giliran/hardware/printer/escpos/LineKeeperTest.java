package org.giliran.hardware.printer.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.giliran.hardware.link.ByteLink;
import org.giliran.hardware.printer.simulated.Cable;
import org.giliran.hardware.printer.simulated.Pace;
import org.giliran.hardware.printer.simulated.SimulatedPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What the log says while a line does not open. */
@Isolated("reads what the program says")
class LineKeeperTest {
    private static final String LINE = "serial:/dev/ttyUSB9@19200,none";

    private final SimulatedPrinter printer = new SimulatedPrinter(Pace.USUAL);
    private final Deque<IOException> faults = new ArrayDeque<>();
    private final Reopening reopening = new Reopening();
    private final LineKeeper keeper =
            new LineKeeper(new Faulty(), reopening, Duration.ofMillis(250), Leftovers.NONE);

    /** Fails with each fault in turn, then opens. */
    private final class Faulty implements ByteLink {
        @Override
        public Connection open() throws IOException {
            IOException fault = faults.poll();
            if (fault != null) {
                throw fault;
            }
            return printer.link().open();
        }

        @Override
        public int bytesPerSecond() {
            return 1_920;
        }

        @Override
        public boolean hears() {
            return true;
        }

        @Override
        public String toString() {
            return LINE;
        }
    }

    /** What the log says of this line, without the times; other tests' threads log meanwhile. */
    private static List<String> logOf(Runnable what) {
        var said = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            what.run();
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("the line to the printer") && line.contains(LINE))
                .map(line -> line.substring(line.indexOf("the line to the printer")))
                .toList();
    }

    private void failsWith(IOException... next) {
        faults.addAll(List.of(next));
    }

    private void tryInVain(int times) {
        for (int i = 0; i < times; i++) {
            assertThrows(IOException.class, keeper::connected);
            reopening.succeeded(); // no pause before the next try
        }
    }

    private void open() {
        try {
            keeper.connected();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void eachReasonIsSaidOnceInASentence() {
        failsWith(
                new NoSuchFileException("/dev/ttyUSB9"),
                new NoSuchFileException("/dev/ttyUSB9"),
                new AccessDeniedException("/dev/ttyUSB9"),
                new ConnectException("Connection refused"));
        String start = "the line to the printer, " + LINE + ", does not open: ";
        assertEquals(
                List.of(
                        start + "/dev/ttyUSB9 is not there",
                        start + "/dev/ttyUSB9 may not be opened by this user: which group owns it?",
                        start + "nobody listens there: address, power, network cable?"),
                logOf(() -> tryInVain(4)));
    }

    @Test
    void aReasonThatComesBackAfterTheLineWasOpenIsSaidAgain() {
        failsWith(new NoSuchFileException("/dev/ttyUSB9"));
        assertEquals(1, logOf(() -> tryInVain(1)).size());
        assertEquals(List.of("the line to the printer is open: " + LINE), logOf(this::open));
        printer.cable(Cable.OUT);
        failsWith(new NoSuchFileException("/dev/ttyUSB9"));
        assertEquals(
                List.of(
                        "the line to the printer, " + LINE + ", is lost: the cable is out, or was",
                        "the line to the printer, "
                                + LINE
                                + ", does not open: /dev/ttyUSB9 is not there"),
                logOf(() -> tryInVain(1)));
    }
}
