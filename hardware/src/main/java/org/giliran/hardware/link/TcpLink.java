package org.giliran.hardware.link;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * A printer on the network, raw bytes both ways.
 *
 * @param port 9100 on nearly every printer
 */
public record TcpLink(String host, int port) implements ByteLink {
    /** Short enough that a status question with a limit of a second is answered "offline". */
    private static final Duration CONNECT_MAX = Duration.ofMillis(500);

    /**
     * Network printers take 10 Mbit/s and slow the sender down by TCP; this only spreads the
     * chunks.
     */
    private static final int BYTES_PER_SECOND = 1_000_000;

    /** What a printer does not take shall hang here, and show, not lie in this computer. */
    private static final int SEND_BUFFER_BYTES = 8_192;

    public TcpLink {
        if (host.isEmpty() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a host and a port 1..65535: " + host + ":" + port);
        }
    }

    @Override
    public Connection open() throws IOException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSendBufferSize(SEND_BUFFER_BYTES);
            socket.connect(new InetSocketAddress(host, port), (int) CONNECT_MAX.toMillis());
            return new Open(socket, socket.getInputStream());
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public int bytesPerSecond() {
        return BYTES_PER_SECOND;
    }

    @Override
    public boolean hears() {
        return true;
    }

    /** As in the settings. */
    @Override
    public String toString() {
        return "tcp:" + host + ":" + port;
    }

    private record Open(Socket socket, InputStream in) implements Connection {
        @Override
        public void write(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
        }

        /**
         * A socket that the other side closed has nothing available, for ever: one short read
         * tells.
         */
        @Override
        public byte[] read() throws IOException {
            int count = in.available();
            if (count > 0) {
                return in.readNBytes(count);
            }
            socket.setSoTimeout(1);
            try {
                int first = in.read();
                if (first < 0) {
                    throw new IOException("closed by the printer");
                }
                return new byte[] {(byte) first};
            } catch (SocketTimeoutException nothingYet) {
                return new byte[0];
            }
        }

        @Override
        public void close() {
            LineClosing.quietly(socket);
        }
    }
}
