package org.giliran.simulation.days;

import org.giliran.server.catalogue.Service;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallCommand.HandVisit;
import org.giliran.server.hall.HallEvent.ByHand;
import org.giliran.server.hall.HandedItem;
import org.giliran.server.hall.Series;
import org.giliran.server.hall.Ticket;
import org.giliran.simulation.visitors.Chance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What no kiosk and nobody in his right mind would say of numbers without the server: papers of
 * nobody, lists of a strange installation or under another's name, times that run back, a prefix
 * that a kiosk gives.
 */
final class StrayKiosks {
    private static final int A_DAY = 12;
    private static final String STRANGE = "f".repeat(32);

    private final Life life;
    private final Chance chance;

    StrayKiosks(Life life, Instant doors) {
        this.life = life;
        this.chance = life.chance();
        int count = (int) (A_DAY * life.plan().incidents());
        for (int i = 0; i < count; i++) {
            life.agenda().at(doors.plus(chance.minutes(0, 600)), this::send);
        }
    }

    private void send() {
        life.tell("s99", command());
    }

    private HallCommand command() {
        return switch (chance.below(6)) {
            case 0, 1 ->
                    new HallCommand.RegisterPaper(
                            number(),
                            life.day().date().plusDays(chance.below(3) - 1),
                            chance.one(List.of("", "lansia", "x")),
                            "SFA4AABV");
            case 2 -> handOver("kiosk-1", STRANGE);
            case 3 -> handOver("kiosk-2", AloneKiosk.INSTALLATION);
            case 4 -> runsBack();
            default ->
                    life.day().series().isEmpty()
                            ? runsBack()
                            : new HallCommand.ChangeSetUp(colliding());
        };
    }

    /** One that a kiosk gave, or might give, or that is none of a kiosk. */
    private String number() {
        List<Ticket> given =
                life.day().tickets().values().stream()
                        .filter(t -> t.number().charAt(1) != '-')
                        .toList();
        if (!given.isEmpty() && chance.is(0.4)) {
            return chance.one(given).number();
        }
        return chance.is(0.8) ? "A" + letter() + "-9" + (10 + chance.below(90)) : "A-001";
    }

    private String letter() {
        return life.day().series().values().stream().map(Series::letter).findFirst().orElse("W");
    }

    private HallCommand handOver(String kiosk, String installation) {
        var item =
                new HandedItem.OfTicket(
                        "AX-001", life.day().date(), "s1", "", "id", "SFA4AABV", "");
        return new HallCommand.HandOver(kiosk, installation, 1, life.agenda().now(), false, item);
    }

    private HallCommand runsBack() {
        Instant now = life.agenda().now();
        String number =
                life.day().tickets().values().stream()
                        .map(Ticket::number)
                        .findFirst()
                        .orElse("A-001");
        String counter = chance.one(life.day().setUp().counters()).code();
        var visit = new HandVisit(number, now, now.minusSeconds(60), now, ByHand.FINISHED);
        return new HallCommand.TypeIn(counter, List.of(visit));
    }

    private SetUp colliding() {
        SetUp s = life.day().newestSetUp();
        var services = new ArrayList<>(s.services());
        Service first = services.getFirst();
        services.add(
                new Service("bentrok", first.prefix() + letter(), first.name(), first.standard()));
        return new SetUp(
                s.hall(),
                services,
                s.priorityClasses(),
                s.zones(),
                s.counters(),
                s.kiosks(),
                s.displays(),
                s.callPolicy(),
                s.reasons(),
                s.opening(),
                s.rules(),
                List.of());
    }
}
