package org.giliran.hardware.gpio.simulated;

import org.giliran.hardware.button.Button;

import java.time.Duration;
import java.util.Set;

/** What a person does to a simulated panel, in a person's time: each gesture blocks its caller. */
public record Finger(SimulatedPanel panel) {
    /** A quick press by a finger. */
    private static final Duration PRESS = Duration.ofMillis(120);

    /** The contact opens and closes so often before it rests, on the way down and on the way up. */
    private static final int BOUNCES = 5;

    private static final Duration BOUNCE = Duration.ofMillis(1);

    /** Presses these buttons together, each once. */
    public void press(Set<Button> buttons) throws InterruptedException {
        buttons.forEach(button -> panel.contact(button, true));
        Thread.sleep(PRESS);
        buttons.forEach(button -> panel.contact(button, false));
    }

    /** Presses a button with a worn contact, once. */
    public void bounce(Button button) throws InterruptedException {
        chatter(button);
        panel.contact(button, true);
        Thread.sleep(PRESS);
        chatter(button);
        panel.contact(button, false);
    }

    private void chatter(Button button) throws InterruptedException {
        for (int i = 0; i < BOUNCES; i++) {
            panel.contact(button, true);
            Thread.sleep(BOUNCE);
            panel.contact(button, false);
            Thread.sleep(BOUNCE);
        }
    }
}
