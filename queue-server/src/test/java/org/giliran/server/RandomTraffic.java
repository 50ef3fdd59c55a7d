package org.giliran.server;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** A hall's day by chance: any command at any moment, refused or not. */
public final class RandomTraffic {
    private static final List<String> SERVICES = List.of("ktp", "kk", "akta");
    private static final List<String> COUNTERS = List.of("1", "2", "3");
    private final RunningServer hall;
    private final Random chance;
    private int accepted;

    public RandomTraffic(RunningServer hall, long seed) {
        this.hall = hall;
        this.chance = new Random(seed);
    }

    /** Sends commands, a few seconds apart, and counts those that were done. */
    public int send(int commands) {
        for (int i = 0; i < commands; i++) {
            hall.clock().advance(Duration.ofMillis(chance.nextInt(20_000)));
            Answer answer = one();
            if (answer.status() >= 500) {
                throw new AssertionError(answer.toString());
            }
            accepted += answer.status() < 300 ? 1 : 0;
        }
        return accepted;
    }

    private <T> T any(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private String ticket() {
        return "2026-11-21-"
                + any(List.of("A", "B", "C"))
                + "-%03d".formatted(1 + chance.nextInt(30));
    }

    private Answer one() {
        Caller wati = hall.as(Who.WATI);
        String counter = "/counters/" + any(COUNTERS);
        return switch (chance.nextInt(16)) {
            case 0, 1, 2 -> wati.post("/tickets", RunningServer.issue(any(SERVICES)));
            case 3, 4, 5 -> wati.post(counter + "/calls", "{}");
            case 6, 7 -> wati.post(counter + "/start", "{}");
            case 8 -> wati.post(counter + "/open", "{}");
            case 9 ->
                    wati.post(
                            counter + any(List.of("/recall", "/missed", "/release", "/close")),
                            "{}");
            case 10 -> wati.post(counter + "/finish", "{}");
            case 11 -> wati.post("/tickets/" + ticket() + "/cancel", "{\"reason\":\"pergi\"}");
            case 12, 13 -> wati.post(counter + "/undo", "{}");
            case 14 ->
                    wati.post(
                            "/tickets/" + ticket() + "/print-outcome",
                            "{\"outcome\":\"" + any(List.of("PRINTED", "FAILED")) + "\"}");
            default -> wati.post("/ratings", rating());
        };
    }

    private String rating() {
        String visit =
                chance.nextBoolean()
                        ? "\"counter\":\"" + any(COUNTERS) + '"'
                        : "\"ticket\":\"" + ticket() + '"';
        return "{\"score\":%d,%s,\"source\":\"TOUCH\"}".formatted(1 + chance.nextInt(4), visit);
    }
}
