package org.giliran.hardware.gpio.cdev;

import org.giliran.hardware.button.Button;
import org.giliran.hardware.gpio.PanelWiring;
import org.giliran.hardware.gpio.Pi4jPanel;
import org.giliran.hardware.panel.Opening;
import org.giliran.hardware.panel.PanelConnector;
import org.giliran.hardware.panel.PanelRig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A panel on lines of the kernel. */
final class KernelRig implements PanelRig {
    static final String LABEL = "giliran-panel";

    private final SimulatedChip chip;
    private final Set<Button> held = EnumSet.noneOf(Button.class);

    KernelRig() throws IOException {
        chip = new SimulatedChip("panel", LABEL);
        release();
    }

    /** As resistors do: a simulated line without a pull is low, which is pressed. */
    private void release() {
        for (Button button : Button.values()) {
            contact(button, false);
        }
    }

    SimulatedChip chip() {
        return chip;
    }

    /** A simulated line takes a bias for a hand that moves it; what is pressed is pressed again. */
    @Override
    public PanelConnector connector() {
        var connector = Pi4jPanel.connector(PanelWiring.USUAL, new CdevProviders(List.of(LABEL)));
        return listener -> {
            Opening opening = connector.open(listener);
            held.forEach(this::pull);
            return opening;
        };
    }

    @Override
    public void contact(Button button, boolean closed) {
        var _ = closed ? held.add(button) : held.remove(button);
        pull(button);
    }

    private void pull(Button button) {
        try {
            int line = PanelWiring.USUAL.buttons().get(button.score() - 1);
            chip.pull(line, !held.contains(button));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<Button> lit() throws IOException {
        var lit = EnumSet.noneOf(Button.class);
        for (Button button : Button.values()) {
            if (chip.isHigh(PanelWiring.USUAL.lights().get(button.score() - 1))) {
                lit.add(button);
            }
        }
        return lit;
    }

    @Override
    public AutoCloseable occupied() {
        Chip opened = Chips.open(List.of(LABEL));
        Line taken = opened.input(PanelWiring.USUAL.buttons().getFirst(), "somebody else", 0, 0);
        return () -> {
            taken.close();
            opened.close();
        };
    }

    @Override
    public void pullOut() throws IOException {
        chip.pullOut();
    }

    @Override
    public void putBack() throws IOException {
        chip.plugIn();
        release();
    }

    @Override
    public void close() throws IOException {
        chip.close();
    }
}
