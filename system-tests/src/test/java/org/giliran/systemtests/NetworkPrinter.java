package org.giliran.systemtests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A thermal printer on the network, which is well and keeps all that comes out of it. When its
 * kiosk goes, what hangs out of it is torn off.
 */
final class NetworkPrinter implements AutoCloseable {
    private final ServerSocket accepting =
            new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<LinePrinter> papers = new CopyOnWriteArrayList<>();

    NetworkPrinter() throws IOException {
        Thread.ofPlatform().daemon().name("network-printer").start(this::run);
    }

    /** As on a kiosk's command line. */
    String spec() {
        return "tcp:127.0.0.1:" + accepting.getLocalPort();
    }

    private void run() {
        try {
            while (true) {
                Socket kiosk = accepting.accept();
                papers.add(new LinePrinter(kiosk.getInputStream(), kiosk.getOutputStream()));
            }
        } catch (IOException _) {
            // closed
        }
    }

    /** The numbers that stand on paper, each as often as there is a paper of it, torn ones too. */
    List<String> numbers() {
        return papers.stream().flatMap(paper -> paper.numbers().stream()).toList();
    }

    @Override
    public void close() throws IOException {
        accepting.close();
        for (LinePrinter paper : papers) {
            paper.close();
        }
    }
}
