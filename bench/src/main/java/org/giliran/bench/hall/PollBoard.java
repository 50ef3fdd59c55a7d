package org.giliran.bench.hall;

import org.giliran.bench.load.Request;
import org.giliran.bench.load.Script;
import org.giliran.bench.load.Sheet;

import java.io.IOException;

/** A wall that asks for something newer than what it has while nothing happens. */
final class PollBoard implements Script {
    private final Client client;
    private final Request poll;

    PollBoard(Client client) throws IOException {
        this.client = client;
        String version = client.connection().send(client.read("/board?zone=utama")).text("version");
        this.poll = client.read("/board?zone=utama&after=" + version + "&wait=0");
    }

    @Override
    public void step(Sheet sheet) throws IOException {
        sheet.counted(client.connection(), poll, 204);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
