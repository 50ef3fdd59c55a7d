package org.giliran.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.api.ticket.IssuedTicket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Tells the steps of a {@link RefusalCase} to a running server. */
final class RefusalStory {
    private final RunningServer hall;
    private final List<IssuedTicket> tickets = new ArrayList<>();

    RefusalStory(RunningServer hall) {
        this.hall = hall;
    }

    /** The answer of the last step. */
    Answer tell(List<String> steps) {
        steps.subList(0, steps.size() - 1).forEach(this::step);
        String[] last = words(steps.getLast());
        assertEquals("refused", last[0]);
        return send(last[1]);
    }

    private void step(String step) {
        String[] words = words(step);
        switch (words[0]) {
            case "ticket" -> tickets.add(take(words[1]));
            case "pass" -> hall.clock().advance(Duration.ofSeconds(Long.parseLong(words[1])));
            case "do" -> repeat(words[1]);
            default -> throw new IllegalArgumentException(step);
        }
    }

    private static String[] words(String step) {
        return step.split(" ", 2);
    }

    private IssuedTicket take(String service) {
        return hall.as(Who.BUDI)
                .post("/tickets", RunningServer.issue(service))
                .expect(201)
                .as(IssuedTicket.class);
    }

    private void repeat(String request) {
        boolean more = request.startsWith("x");
        int times = more ? Integer.parseInt(words(request)[0].substring(1)) : 1;
        for (int i = 0; i < times; i++) {
            Answer answer = send(more ? words(request)[1] : request);
            assertEquals(2, answer.status() / 100, () -> request + ": " + answer.body());
        }
    }

    private Answer send(String request) {
        Who who = Who.WATI;
        String key = UUID.randomUUID().toString();
        boolean delete = false;
        String rest = request;
        while (!rest.startsWith("/")) {
            String option = words(rest)[0];
            switch (option.charAt(0)) {
                case '@' -> who = Who.valueOf(option.substring(1).toUpperCase(Locale.ROOT));
                case '!' -> key = option.substring(1);
                case '-' -> delete = true;
                default -> throw new IllegalArgumentException(request);
            }
            rest = words(rest)[1];
        }
        String[] path = words(filled(rest));
        return delete ? hall.as(who).delete(path[0]) : hall.as(who).post(path[0], path[1], key);
    }

    private String filled(String text) {
        String filled = text;
        for (int i = 0; i < tickets.size(); i++) {
            filled =
                    filled.replace("{" + (i + 1) + "}", tickets.get(i).id())
                            .replace("{t" + (i + 1) + "}", tickets.get(i).token());
        }
        return filled;
    }
}
