package org.giliran.simulation.faults.link;

import org.giliran.program.Backoff;
import org.giliran.server.desk.Outcome;
import org.giliran.server.hall.HallCommand;
import org.giliran.simulation.faults.Network.Fate;

import java.util.function.Consumer;

/**
 * Somebody's device that sends commands: each under a key of its own, again under the same one
 * until there is an answer or the person gives up. For one thread.
 */
final class Sender {
    /** Nobody stands before a screen that does not answer for longer. */
    private static final int TRIES = 6;

    private final Scene scene;
    private final String device;
    private final String actor;
    private long keys;

    Sender(Scene scene, String device, String actor) {
        this.scene = scene;
        this.device = device;
        this.actor = actor;
    }

    /**
     * Sends a command.
     *
     * @param then told its outcome
     * @param given what happens when there is no answer in the end
     */
    void send(HallCommand command, Consumer<Outcome> then, Runnable given) {
        String key = "%s-%s-%010d".formatted(device, actor, keys++);
        attempt(key, command, 1, then, given);
        if (scene.chance().is(0.03)) {
            // an impatient finger: the page sends one command twice
            scene.send(device, actor, key, command, _ -> {});
        }
    }

    private void attempt(
            String key, HallCommand command, int number, Consumer<Outcome> then, Runnable given) {
        scene.send(
                device,
                actor,
                key,
                command,
                reply -> {
                    switch (reply) {
                        case Fate.Answer<Outcome>(var outcome) -> then.accept(outcome);
                        case Fate.NoConnection<Outcome> _, Fate.Lost<Outcome> _ -> {
                            if (number == TRIES) {
                                given.run();
                            } else {
                                scene.agenda()
                                        .in(
                                                Backoff.IN_THE_HALL.pause(
                                                        number, scene.chance().share()),
                                                () ->
                                                        attempt(
                                                                key,
                                                                command,
                                                                number + 1,
                                                                then,
                                                                given));
                            }
                        }
                    }
                });
    }
}
