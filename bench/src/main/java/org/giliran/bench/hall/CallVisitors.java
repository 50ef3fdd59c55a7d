package org.giliran.bench.hall;

import org.giliran.bench.load.Answer;
import org.giliran.bench.load.Script;
import org.giliran.bench.load.Sheet;

import java.io.IOException;

/**
 * A counter that calls and serves visitor after visitor. Only a visitor who is served can be
 * finished by the next call, so each call, which counts, is followed by a start, which does not.
 */
final class CallVisitors implements Script {
    private final Client client;
    private final String counter;
    private final Ledger ledger;
    private boolean someoneIsCalled;

    CallVisitors(Client client, int counter, Ledger ledger) {
        this.client = client;
        this.counter = "/counters/" + counter;
        this.ledger = ledger;
    }

    void connect(ServerProcess server) throws IOException {
        client.connect(server);
    }

    @Override
    public void step(Sheet sheet) throws IOException {
        if (someoneIsCalled) {
            start(sheet);
        } else {
            call(sheet);
        }
    }

    /** Calls the next visitor and returns his number. */
    String call(Sheet sheet) throws IOException {
        Answer answer =
                sheet.counted(client.connection(), client.command(counter + "/calls", "{}"), 201);
        String id = answer.text("id");
        client.answered(answer);
        ledger.called(id);
        someoneIsCalled = true;
        return answer.text("number");
    }

    /** Serves the visitor who is called, if one is: the counter can call again. */
    void beReady(Sheet sheet) throws IOException {
        if (someoneIsCalled) {
            start(sheet);
        }
    }

    /** Sends again what was not answered. */
    void settle(Sheet sheet) throws IOException {
        if (client.waits()) {
            step(sheet);
        }
    }

    /** Opens the counter. */
    void open(Sheet sheet) throws IOException {
        Answer answer =
                sheet.aside(client.connection(), client.command(counter + "/open", "{}"), 200);
        client.answered(answer);
    }

    /** Finishes the visitor who is served; call {@link #beReady} first. */
    void finish(Sheet sheet) throws IOException {
        Answer answer =
                sheet.aside(client.connection(), client.command(counter + "/finish", "{}"), 200);
        client.answered(answer);
    }

    private void start(Sheet sheet) throws IOException {
        Answer answer =
                sheet.aside(client.connection(), client.command(counter + "/start", "{}"), 200);
        client.answered(answer);
        someoneIsCalled = false;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
