package org.giliran.bench.limit;

import org.giliran.bench.load.Connection;
import org.giliran.bench.load.FanOut;
import org.giliran.bench.load.Request;
import org.giliran.bench.load.Sheet;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Publishes boards of a given size that show the newest calls; nothing stands behind them. */
final class RawCalls implements FanOut.Calls, AutoCloseable {
    /** Calls that a board shows. */
    private static final int SHOWN = 16;

    private final Connection connection;
    private final int boardBytes;
    private final Sheet sheet = new Sheet();
    private long version;
    private long call;

    RawCalls(Connection connection, int boardBytes) {
        this.connection = connection;
        this.boardBytes = boardBytes;
    }

    @Override
    public String next() throws IOException {
        call++;
        publish();
        return number(call);
    }

    @Override
    public void change() throws IOException {
        publish();
    }

    private void publish() throws IOException {
        version++;
        var path = "/publish?version=" + version;
        sheet.aside(connection, Request.post(path, "", board()), 201);
    }

    private String board() {
        String calls =
                LongStream.iterate(call, n -> n > 0, n -> n - 1)
                        .limit(SHOWN)
                        .mapToObj(n -> "{\"number\":\"" + number(n) + "\"}")
                        .collect(Collectors.joining(","));
        String text = "{\"version\":\"" + version + "\",\"calls\":[" + calls + "],\"rest\":\"";
        return text + "x".repeat(Math.max(0, boardBytes - text.length() - 2)) + "\"}";
    }

    private static String number(long n) {
        return "N-" + n;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
