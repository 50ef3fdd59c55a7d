package org.giliran.hardware.printer.simulated;

import org.giliran.hardware.link.ByteLink.Connection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Puts a simulated printer on the network of this computer, as a network printer is on its port
 * 9100, so that other programs can print on it. A pulled cable hangs up on everybody.
 */
public final class SimulatedPort implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedPort.class);
    private static final int CALLERS_WAITING = 8;
    private static final int CLOSE_WITHIN_SECONDS = 2;

    /** Out of file descriptors, say; asking again at once would only heat the processor. */
    static final int AFTER_A_FAILURE_MILLIS = 200;

    /** How often answers are looked for while somebody is connected. */
    private static final int LOOK_MILLIS = 5;

    private final SimulatedPrinter printer;
    private final ServerSocket door;
    private final Set<Socket> callers = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Opens the port on 127.0.0.1.
     *
     * @param port 0 for any that is free
     * @throws UncheckedIOException when it is taken
     */
    public SimulatedPort(SimulatedPrinter printer, int port) {
        this(printer, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** As {@link #SimulatedPort(SimulatedPrinter, int)}, elsewhere. */
    public SimulatedPort(SimulatedPrinter printer, InetSocketAddress at) {
        this(printer, doorAt(at));
    }

    /** With a door that is open already; it is closed here. */
    SimulatedPort(SimulatedPrinter printer, ServerSocket door) {
        this.printer = printer;
        this.door = door;
        threads.execute(this::receive);
    }

    private static ServerSocket doorAt(InetSocketAddress at) {
        try {
            return new ServerSocket(at.getPort(), CALLERS_WAITING, at.getAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    new IOException(
                            "the simulated printer cannot listen on port "
                                    + at.getPort()
                                    + ": "
                                    + e.getMessage(),
                            e));
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    private void receive() {
        try {
            while (!door.isClosed()) {
                receiveOne();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void receiveOne() throws InterruptedException {
        try {
            Socket caller = door.accept();
            callers.add(caller);
            threads.execute(() -> serve(caller));
        } catch (IOException e) {
            LOG.debug("the simulated printer's port: {}", e.getMessage());
            Thread.sleep(AFTER_A_FAILURE_MILLIS);
        }
    }

    private void serve(Socket caller) {
        try (caller;
                Connection line = printer.link().open()) {
            threads.execute(() -> carryAnswers(caller, line));
            var bytes = new byte[1_024];
            for (int n = caller.getInputStream().read(bytes); n >= 0; ) {
                line.write(Arrays.copyOf(bytes, n));
                n = caller.getInputStream().read(bytes);
            }
        } catch (IOException e) {
            LOG.debug("a caller of the simulated printer left: {}", e.getMessage());
        } finally {
            callers.remove(caller);
        }
    }

    private static void carryAnswers(Socket caller, Connection line) {
        try (caller) {
            while (!caller.isClosed()) {
                byte[] answers = line.read();
                if (answers.length > 0) {
                    caller.getOutputStream().write(answers);
                }
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (IOException e) {
            LOG.debug("the simulated printer hung up: {}", e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        quietly(door);
        callers.forEach(SimulatedPort::quietly);
        threads.shutdownNow();
        try {
            threads.awaitTermination(
                    CLOSE_WITHIN_SECONDS, TimeUnit.SECONDS); // the port is free then
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void quietly(AutoCloseable what) {
        try {
            what.close();
        } catch (Exception e) {
            LOG.debug("did not close cleanly: {}", e.getMessage());
        }
    }
}
