package org.giliran.systemtests;

import org.giliran.systemtests.Client.Command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Visitors and staff who keep a server as busy as it can be. */
final class Crowd {
    private static final int CLIENTS = 8;

    private Crowd() {}

    /** Half of them take tickets, half of them work at a counter. */
    static List<Client> clients(ServerProcess server, History history, Semaphore answers) {
        var clients = new ArrayList<Client>();
        for (int i = 0; i < CLIENTS / 2; i++) {
            String counter = "/counters/" + (i + 1);
            clients.add(
                    new Client(
                            "pengunjung-" + i,
                            server.kioskToken(),
                            Crowd::visitor,
                            history,
                            answers));
            clients.add(
                    new Client(
                            "petugas-" + i,
                            server.staffToken(),
                            n -> staff(counter, n),
                            history,
                            answers));
        }
        return clients;
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
