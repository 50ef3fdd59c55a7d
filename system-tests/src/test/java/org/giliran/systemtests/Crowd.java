package org.giliran.systemtests;

import org.giliran.systemtests.Client.Command;
import org.giliran.systemtests.History.Answered;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Visitors who take tickets and staff at four counters, all at once, and what they were answered.
 */
final class Crowd {
    private static final int PAIRS = 4;
    private static final String HALL = "/api/halls/balai";

    private final Clients clients;
    private final Path log;

    /** What a test does to the server or its disk. */
    @FunctionalInterface
    interface Fault extends Clients.Fault {}

    /** Half of them take tickets, half of them work at a counter; they are there from now on. */
    Crowd(ServerProcess server) {
        this(server, new Clients(HALL));
    }

    /** The same, who wait so long for an answer and then ask again under the same key. */
    Crowd(ServerProcess server, Duration patience) {
        this(server, new Clients(HALL, patience));
    }

    private Crowd(ServerProcess server, Clients clients) {
        this.clients = clients;
        log = server.log();
        for (int i = 0; i < PAIRS; i++) {
            String counter = "/counters/" + (i + 1);
            clients.add("pengunjung-" + i, server.kioskToken(), Crowd::visitor);
            clients.add("petugas-" + i, server.staffToken(), n -> staff(counter, n));
        }
    }

    /**
     * They work until something happens to the server of which it ends.
     *
     * @param until so many answers before it
     */
    void work(ServerProcess server, int until, Fault fault) throws Exception {
        clients.work(server.url(), until, fault, log);
    }

    /**
     * They work while something goes on, sending again what is not answered.
     *
     * @param url of the server, by whatever way
     */
    void workDuring(String url, Clients.Fault fault) throws Exception {
        clients.workDuring(url, fault);
    }

    /** While they work: waits for so many answers more. */
    void awaitAnswers(int more) throws InterruptedException {
        clients.awaitAnswers(more, log);
    }

    /** Sends what was never answered under the same keys; how many there were. */
    int settle(ServerProcess server) throws Exception {
        return clients.settle(server.url());
    }

    /**
     * What is wrong between what they were answered and the journal. A server that is about to end
     * may say so; it has not taken that command.
     */
    List<String> violations(ServerProcess server) throws Exception {
        return Checker.violations(
                answered().stream().filter(a -> !a.body().contains("\"STOPPING\"")).toList(),
                Export.fetch(server.url(), server.staffToken()));
    }

    /** How often no answer came in time. */
    int waitedInVain() {
        return clients.waitedInVain();
    }

    List<Answered> answered() {
        return clients.answered();
    }

    private static Command visitor(int number) {
        String service = number % 3 == 0 ? "kk" : "ktp";
        return new Command(
                "/tickets",
                "{\"service\":\"%s\",\"language\":\"id\",\"channel\":\"KIOSK\"}"
                        .formatted(service));
    }

    /** Opens, then calls and starts in turn; a call ends the visit before it. */
    private static Command staff(String counter, int number) {
        if (number == 0) {
            return new Command(counter + "/open", "{}");
        }
        return new Command(counter + (number % 2 == 1 ? "/calls" : "/start"), "{}");
    }
}
