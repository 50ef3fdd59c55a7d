package org.giliran.hardware.gpio.simulated;

import com.pi4j.io.gpio.digital.DigitalState;

import org.giliran.hardware.button.Button;
import org.giliran.hardware.gpio.GpioFailure;
import org.giliran.hardware.gpio.PanelWiring;
import org.giliran.hardware.gpio.Providers;
import org.giliran.hardware.panel.PanelFault;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The thing itself: four contacts, four lights, a cable. It stays as it is while panels are opened
 * on it and closed. Safe for all threads; edges are told on the thread that moves a contact.
 */
public final class SimulatedPanel implements Providers {
    private final PanelWiring wiring;
    private final Map<Integer, SimulatedInput> inputs = new HashMap<>();
    private final Set<Integer> closed = new HashSet<>();
    private final Set<Integer> high = new HashSet<>();
    private Optional<PanelFault> fault = Optional.empty();
    private Consumer<PanelFault> onFault = _ -> {};

    public SimulatedPanel(PanelWiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public synchronized Pair make(Consumer<PanelFault> listener) {
        if (fault.isPresent()) {
            throw new GpioFailure(fault.get().kind(), fault.get().sentence());
        }
        onFault = listener;
        return new Pair(new SimulatedInputs(this), new SimulatedOutputs(this), () -> {});
    }

    /** Closes or opens the contact of a button; nothing happens if it is so already. */
    public void contact(Button button, boolean close) {
        contact(button, close, System.nanoTime());
    }

    /** Tells of a contact that moved at {@code atNanos}, as a kernel does after a stall. */
    public void contact(Button button, boolean close, long atNanos) {
        int line = wiring.buttons().get(button.score() - 1);
        SimulatedInput input;
        synchronized (this) {
            boolean changed = close ? closed.add(line) : closed.remove(line);
            input = changed ? inputs.get(line) : null;
        }
        if (input != null) {
            input.changed(close ? DigitalState.LOW : DigitalState.HIGH, atNanos);
        }
    }

    /** Breaks the panel: what is open fails, and it cannot be opened until it is mended. */
    public void fail(PanelFault why) {
        Consumer<PanelFault> listener;
        synchronized (this) {
            fault = Optional.of(why);
            listener = onFault;
        }
        listener.accept(why);
    }

    /** Undoes {@link #fail}. */
    public synchronized void mend() {
        fault = Optional.empty();
    }

    /** Whether it cannot be used now. */
    public synchronized boolean isBroken() {
        return fault.isPresent();
    }

    /** The buttons whose contact is closed. */
    public synchronized Set<Button> closed() {
        return buttons(wiring.buttons(), closed);
    }

    /** The lights that are lit. */
    public synchronized Set<Button> lit() {
        return buttons(wiring.lights(), high);
    }

    private static Set<Button> buttons(List<Integer> lines, Set<Integer> wanted) {
        var found = EnumSet.noneOf(Button.class);
        for (Button button : Button.values()) {
            if (wanted.contains(lines.get(button.score() - 1))) {
                found.add(button);
            }
        }
        return found;
    }

    synchronized void connect(int line, SimulatedInput input) {
        inputs.put(line, input);
    }

    synchronized void disconnect(int line) {
        inputs.remove(line);
    }

    synchronized boolean isClosed(int line) {
        return closed.contains(line);
    }

    synchronized void level(int line, boolean isHigh) {
        if (isHigh) {
            high.add(line);
        } else {
            high.remove(line);
        }
    }
}
