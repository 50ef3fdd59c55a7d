package org.giliran.hardware.printer.escpos;

import org.giliran.hardware.printer.PrinterStatus;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;

/**
 * The one thread that talks to the printer. Waits without work; never looks at the line unasked.
 */
final class Owner {
    private final BlockingQueue<Command<?>> queue;
    private final LineKeeper line;
    private final Thread thread;
    private volatile boolean leaving;

    Owner(BlockingQueue<Command<?>> queue, LineKeeper line) {
        this.queue = queue;
        this.line = line;
        this.thread =
                Thread.ofPlatform()
                        .daemon()
                        .name("printer-owner " + line.link())
                        .unstarted(this::workUntilTold);
    }

    void start() {
        thread.start();
    }

    private void workUntilTold() {
        try {
            while (!leaving) {
                queue.take().run(line);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            line.close();
        }
    }

    /** What the printer may hold of its last ticket. Any thread. */
    Leftovers leftovers() {
        return line.leftovers();
    }

    boolean alive() {
        return thread.isAlive();
    }

    /**
     * Leaves a thread behind that hangs in the device. It ends by itself should the device let go.
     */
    void abandon() {
        leaving = true;
        line.abandon();
        thread.interrupt();
    }

    /**
     * Ends after the command at work.
     *
     * @param wait longest time to wait for that
     * @return false when it hangs
     */
    boolean leave(Duration wait) {
        leaving = true;
        queue.offer(new Command<>(new AskNothing(), Duration.ZERO));
        try {
            return thread.join(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Wakes a waiting owner. */
    private record AskNothing() implements Command.Work<Boolean> {
        @Override
        public Boolean run(LineKeeper line, Command<Boolean> command) {
            return true;
        }

        @Override
        public Boolean givenUp(Command.Stage stage) {
            return false;
        }

        @Override
        public Boolean refused(PrinterStatus why) {
            return false;
        }
    }
}
