package org.giliran.simulation.days;

import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.Service;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallCommand.Visitor;
import org.giliran.server.hall.HallEvent;
import org.giliran.simulation.visitors.Chance;

import java.util.List;

/** Where a visitor is sent who is not done when a counter is done with him. */
final class OnwardWays {
    private OnwardWays() {}

    static HallCommand oneStepMore(Life life, String counter) {
        return new HallCommand.AddStep(new Visitor.AtCounter(counter), someStep(life));
    }

    /** To a service, or to what a certain counter does, at any place in the line. */
    static HallCommand transfer(Life life, String counter) {
        Chance chance = life.chance();
        HallEvent.At place = chance.one(List.of(HallEvent.At.values()));
        List<Counter> open = life.day().openCounters();
        String to = chance.is(0.3) && !open.isEmpty() ? chance.one(open).code() : "";
        return new HallCommand.Transfer(
                new Visitor.AtCounter(counter),
                to.isEmpty() ? someStep(life) : mainOf(life, to),
                to,
                place,
                place == HallEvent.At.FIRST ? "kembali" : "");
    }

    /** Empty where nobody there can do any of its services. */
    private static String mainOf(Life life, String counter) {
        List<String> main = life.day().staffed(counter).main();
        return main.isEmpty() ? "" : life.chance().one(main);
    }

    private static String someStep(Life life) {
        List<Service> steps =
                life.day().setUp().services().stream().filter(s -> s.steps().isEmpty()).toList();
        return life.chance().one(steps).code();
    }
}
