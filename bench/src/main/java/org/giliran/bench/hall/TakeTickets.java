package org.giliran.bench.hall;

import org.giliran.bench.load.Answer;
import org.giliran.bench.load.Script;
import org.giliran.bench.load.Sheet;

import java.io.IOException;
import java.util.regex.Pattern;

/**
 * A kiosk at which ticket after ticket is taken: all services in turn, every tenth with priority.
 */
final class TakeTickets implements Script {
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{1,2}-\\d{3,}");

    private final Client client;
    private final Ledger ledger;
    private int taken;

    TakeTickets(Client client, int first, Ledger ledger) {
        this.client = client;
        this.taken = first;
        this.ledger = ledger;
    }

    void connect(ServerProcess server) throws IOException {
        client.connect(server);
    }

    @Override
    public void step(Sheet sheet) throws IOException {
        String service = HallFolder.SERVICES.get(taken % HallFolder.SERVICES.size());
        String priority = taken % 10 == 0 ? "\"priorityClass\":\"lansia\"," : "";
        var request =
                client.command(
                        "/tickets",
                        "{\"service\":\""
                                + service
                                + "\","
                                + priority
                                + "\"language\":\"id\",\"channel\":\"KIOSK\"}");
        Answer answer = sheet.counted(client.connection(), request, 201);
        String id = answer.text("id");
        String number = answer.text("number");
        if (!NUMBER.matcher(number).matches() || !id.endsWith("-" + number)) {
            throw new IOException("not a ticket: " + answer.body());
        }
        client.answered(answer);
        ledger.issued(id);
        taken++;
    }

    /** Sends again what was not answered. */
    void settle(Sheet sheet) throws IOException {
        if (client.waits()) {
            step(sheet);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
