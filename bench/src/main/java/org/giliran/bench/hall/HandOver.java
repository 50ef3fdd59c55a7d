package org.giliran.bench.hall;

import org.giliran.bench.load.Answer;
import org.giliran.bench.load.Sheet;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A kiosk that was without its server hands over the tickets it gave. Once in a hall. */
public final class HandOver {
    /** More than a kiosk may give alone in a day. */
    public static final int TICKETS = 500;

    private static final int IN_ONE_REQUEST = 100;
    private static final String KIOSK = "/kiosks/kiosk-1";
    private static final String INSTALLATION = "0123456789abcdef0123456789abcdef";

    private final Client client;
    private final Ledger ledger;
    private final String letter;
    private final Instant given;

    private HandOver(Client client, Ledger ledger, String letter) {
        this.client = client;
        this.ledger = ledger;
        this.letter = letter;
        this.given = HallFolder.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Gets a letter, hands all over, and returns how long that took without the letter. */
    static Duration run(RunningHall hall) throws IOException {
        try (Client client = hall.client(hall.folder().kiosk())) {
            var series = "{\"installation\":\"" + INSTALLATION + "\"}";
            Answer granted = send(client, "/series", series);
            var handOver = new HandOver(client, hall.ledger(), granted.text("letter"));
            long start = System.nanoTime();
            for (int first = 1; first <= TICKETS; first += IN_ONE_REQUEST) {
                handOver.request(first, first + IN_ONE_REQUEST - 1);
            }
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    private static Answer send(Client client, String path, String json) throws IOException {
        var request = client.command(KIOSK + path, json);
        Answer answer = new Sheet().aside(client.connection(), request, 200);
        client.answered(answer);
        return answer;
    }

    private void request(int first, int last) throws IOException {
        String items =
                IntStream.rangeClosed(first, last)
                        .mapToObj(this::item)
                        .collect(Collectors.joining(","));
        String json = "{\"installation\":\"" + INSTALLATION + "\",\"requests\":[" + items + "]}";
        Answer answer = send(client, "/hand-over", json);
        if (!answer.body().contains("\"acknowledged\":" + last + "}")) {
            throw new IOException("not all was taken up to " + last + ": " + answer.body());
        }
        IntStream.rangeClosed(first, last)
                .forEach(n -> ledger.issued(HallFolder.DAY + "-" + number(n)));
    }

    private String number(int n) {
        int service = n % HallFolder.SERVICES.size();
        return String.format(Locale.ROOT, "%c%s-%03d", 'A' + service, letter, n);
    }

    private String item(int n) {
        return String.format(
                Locale.ROOT,
                "{\"n\":%d,\"key\":\"bench-outbox-%08d\",\"at\":\"%s\",\"uncertain\":false,"
                        + "\"ticket\":{\"number\":\"%s\",\"day\":\"%s\",\"service\":\"%s\","
                        + "\"language\":\"id\"}}",
                n,
                n,
                given,
                number(n),
                HallFolder.DAY,
                HallFolder.SERVICES.get(n % HallFolder.SERVICES.size()));
    }
}
