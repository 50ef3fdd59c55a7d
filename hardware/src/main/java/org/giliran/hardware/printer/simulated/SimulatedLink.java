package org.giliran.hardware.printer.simulated;

import org.giliran.hardware.link.ByteLink;

import java.io.IOException;

/** The cable to a simulated printer. */
record SimulatedLink(SimulatedPrinter printer, int bytesPerSecond) implements ByteLink {
    @Override
    public Connection open() throws IOException {
        return new Open(printer, printer.open());
    }

    @Override
    public boolean hears() {
        return true;
    }

    @Override
    public String toString() {
        return "simulated printer";
    }

    /** Lives as long as the cable stays in; after re-plugging it must be opened anew. */
    private record Open(SimulatedPrinter printer, Inbox line) implements Connection {
        @Override
        public void write(byte[] bytes) throws IOException {
            printer.receive(line, bytes);
        }

        @Override
        public byte[] read() throws IOException {
            return printer.transmit(line);
        }

        @Override
        public void close() {
            printer.leave(line);
        }
    }
}
