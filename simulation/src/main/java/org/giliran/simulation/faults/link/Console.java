package org.giliran.simulation.faults.link;

import org.giliran.server.desk.Outcome;
import org.giliran.server.hall.CounterState;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.TicketState;
import org.giliran.simulation.faults.Network.Fate;

import java.time.Duration;

/**
 * Somebody at a counter whose console may lose its server: looks how it stands, does the next
 * thing, looks again. Now and then he goes away with a visitor called, or two screens are open at
 * one counter.
 */
final class Console {
    /** When nobody waits, or nobody answers. */
    private static final Duration PAUSE = Duration.ofSeconds(4);

    private final Scene scene;
    private final String device;
    private final String counter;
    private final Sender sender;

    Console(Scene scene, String device, String counter) {
        this.scene = scene;
        this.device = device;
        this.counter = counter;
        this.sender = new Sender(scene, device, "s" + counter);
    }

    /** Begins to work. */
    void begin() {
        later(scene.chance().seconds(0, 20));
    }

    private void later(Duration time) {
        scene.agenda().in(time, this::look);
    }

    private void look() {
        scene.ask(
                device,
                Scene.LIMIT,
                answer -> answer.accept(scene.server().day()),
                (Fate<HallDay> reply) -> {
                    if (reply instanceof Fate.Answer<HallDay>(var day)) {
                        act(day);
                    } else {
                        later(PAUSE);
                    }
                });
    }

    private void act(HallDay day) {
        switch (day.counter(counter)) {
            case CounterState.Closed _, CounterState.Paused _ ->
                    tell(new HallCommand.OpenCounter(counter, "s" + counter), PAUSE);
            case CounterState.Free _ -> tell(new HallCommand.CallNext(counter), PAUSE);
            case CounterState.Busy busy -> with(day.tickets().get(busy.ticket()).state());
            case CounterState.Closing _ -> tell(new HallCommand.Finish(counter), PAUSE);
        }
    }

    private void with(TicketState state) {
        if (state instanceof TicketState.Called) {
            called();
        } else {
            boolean next = scene.chance().is(0.5);
            tell(
                    next ? new HallCommand.CallNext(counter) : new HallCommand.Finish(counter),
                    scene.chance().seconds(1, 6));
        }
    }

    private void called() {
        if (scene.chance().is(0.02)) {
            later(Duration.ofMinutes(11)); // called away himself; his console falls silent
        } else if (scene.chance().is(0.1)) {
            tell(new HallCommand.Recall(counter), scene.chance().seconds(5, 20));
        } else if (scene.chance().is(0.1)) {
            tell(new HallCommand.Missed(counter), PAUSE);
        } else {
            tell(new HallCommand.Start(counter), scene.chance().seconds(20, 90));
        }
    }

    private void tell(HallCommand command, Duration rest) {
        sender.send(command, (Outcome _) -> later(rest), () -> later(PAUSE));
    }
}
