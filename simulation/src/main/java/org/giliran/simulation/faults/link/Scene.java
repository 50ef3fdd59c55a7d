package org.giliran.simulation.faults.link;

import org.giliran.server.desk.Outcome;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.Origin;
import org.giliran.simulation.days.Agenda;
import org.giliran.simulation.faults.Deeds;
import org.giliran.simulation.faults.Network;
import org.giliran.simulation.faults.Network.Fate;
import org.giliran.simulation.faults.Network.Server;
import org.giliran.simulation.visitors.Chance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Consumer;

/** Where everybody in a simulated hall is: time, chance, the lines, the server, what was told. */
public record Scene(
        Agenda agenda,
        Chance chance,
        Network network,
        ServerNode server,
        Deeds deeds,
        FaultyPorts ports) {
    /** As long as a device waits; {@code QueueClient.LIMIT}. */
    static final Duration LIMIT = Duration.ofSeconds(3);

    /** Sends a command once, as the routes of the server hand it to its desk. */
    void send(
            String device,
            String actor,
            String key,
            HallCommand command,
            Consumer<Fate<Outcome>> then) {
        String request = hash(command.toString());
        deeds.ask(key);
        ask(
                device,
                LIMIT,
                answer ->
                        server.submit(command, new Origin(actor, ports.key(key), request), answer),
                (Fate<Outcome> reply) -> {
                    remember(actor, key, command, reply);
                    then.accept(reply);
                });
    }

    /** Asks the server something. */
    <A> void ask(String device, Duration limit, Server<A> server, Consumer<Fate<A>> then) {
        network.send(device, limit, this.server::isUp, ports.way(device, server), then);
    }

    private void remember(String actor, String key, HallCommand command, Fate<Outcome> reply) {
        if (reply instanceof Fate.Answer<Outcome>(Outcome.Accomplished done)) {
            deeds.add(new Deeds.Told(actor, key, command, done.records()));
        }
    }

    /** Stands for the hash of method, path and body: other commands have other ones. */
    static String hash(String command) {
        try {
            byte[] text = command.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
