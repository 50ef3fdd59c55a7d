package org.giliran.simulation.faults.link;

import org.giliran.server.catalogue.Service;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallEvent;
import org.giliran.simulation.visitors.Chance;

import java.time.Duration;
import java.util.List;

/** A desk at the door where somebody gives tickets to those who do not use the kiosk. */
final class Reception {
    private final Scene scene;
    private final List<Service> services;
    private final Duration between;
    private final Sender sender;

    /**
     * @param between two visitors, in the mean
     */
    Reception(Scene scene, String device, List<Service> services, Duration between) {
        this.scene = scene;
        this.services = services;
        this.between = between;
        this.sender = new Sender(scene, device, "s90");
    }

    void begin() {
        scene.agenda().in(scene.chance().around(between), this::serve);
    }

    private void serve() {
        Chance chance = scene.chance();
        var command =
                new HallCommand.Issue(
                        chance.one(services).code(),
                        chance.is(0.15) ? "lansia" : "",
                        chance.is(0.8) ? "id" : "en",
                        HallEvent.Channel.STAFF,
                        HallCommand.ANY_DAY);
        sender.send(command, _ -> {}, () -> {});
        begin();
    }
}
