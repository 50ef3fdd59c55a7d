package org.giliran.hardware.bench;

import org.giliran.hardware.link.ByteLink;
import org.giliran.hardware.link.TcpLink;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A printer on the network: the driver, a socket, {@link BenchPrinter}. */
public final class TcpRig extends BenchRig {
    private static final AtomicInteger RIGS = new AtomicInteger();

    /** Each rig's own: a port that was given back may be another rig's a moment later. */
    private final String address;

    private ServerSocket door;
    private Thread doorkeeper = Thread.currentThread();
    private volatile Socket caller = new Socket();

    public TcpRig() throws IOException {
        int rig = RIGS.incrementAndGet();
        address = "127.77." + rig / 250 + "." + (rig % 250 + 1);
        door = listen(0);
    }

    private ServerSocket listen(int port) throws IOException {
        var opened = new ServerSocket();
        opened.setReuseAddress(true);
        opened.setReceiveBufferSize(4_096);
        opened.bind(new InetSocketAddress(address, port));
        doorkeeper = Thread.ofPlatform().daemon().name("bench-door").start(() -> accept(opened));
        return opened;
    }

    private void accept(ServerSocket opened) {
        try {
            while (true) {
                Socket next = opened.accept();
                caller = next;
                printer.connect(next.getInputStream(), next.getOutputStream());
            }
        } catch (IOException cablePulled) {
            // plugCable() opens another door.
        }
    }

    @Override
    public ByteLink link() {
        return new TcpLink(address, door.getLocalPort());
    }

    /** The kernel lets one more caller in for as long as somebody waits in accept. */
    @Override
    public void pullCable() throws IOException, InterruptedException {
        door.close();
        doorkeeper.join();
        caller.close();
    }

    @Override
    public void plugCable() throws IOException {
        door = listen(door.getLocalPort());
    }

    @Override
    public void freeze() {
        printer.freeze();
    }

    @Override
    public void thaw() {
        printer.thaw();
    }

    @Override
    public void putAway() throws IOException, InterruptedException {
        printer.thaw();
        pullCable();
    }
}
