package org.giliran.hardware.gpio.cdev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.hardware.button.Button;
import org.giliran.hardware.gpio.GpioFailure;
import org.giliran.hardware.gpio.PanelWiring;
import org.giliran.hardware.panel.Opening;
import org.giliran.hardware.panel.PanelRig;
import org.giliran.hardware.panel.RatingPanelContract;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

/** The contract on lines of a real kernel, and what only a kernel does. {@link Guest} runs it. */
final class KernelPanelInGuest extends RatingPanelContract {
    private static final Path TRACES = Path.of("/sys/kernel/tracing");

    @Override
    protected PanelRig newRig() throws IOException {
        return new KernelRig();
    }

    private SimulatedChip chip() {
        return ((KernelRig) rig()).chip();
    }

    private Opening.Opened opened() {
        return assertInstanceOf(Opening.Opened.class, rig().connector().open(Deaf.INSTANCE));
    }

    @Test
    void aChipIsFoundByItsLabelWhateverItsNumber() throws Exception {
        String first = chip().number();
        opened().buttons().close();
        rig().pullOut();
        try (var other = new SimulatedChip("other", "pinctrl-of-something-else")) {
            rig().putBack();
            assertEquals(first, other.number());
            assertNotEquals(first, chip().number());
            Opening.Opened panel = opened();
            try (var _ = panel.buttons()) {
                panel.lights().show(EnumSet.of(Button.SCORE_2));
                assertEquals(EnumSet.of(Button.SCORE_2), rig().lit());
            }
        }
    }

    /** A line that is given back forgets its level; so the kernel's own trace is asked. */
    @Test
    void everyLightIsSwitchedOffBeforeItsLineIsGivenBack() throws Exception {
        Opening.Opened panel = opened();
        panel.lights().show(EnumSet.allOf(Button.class));
        int base = chip().base();
        Path event = TRACES.resolve("events/gpio/gpio_value/enable");
        Files.writeString(event, "1");
        panel.buttons().close();
        Files.writeString(event, "0");
        String trace = Files.readString(TRACES.resolve("trace"));
        for (int line : PanelWiring.USUAL.lights()) {
            assertTrue(trace.contains("gpio_value: %d set 0".formatted(base + line)), trace);
        }
        assertFalse(trace.contains("set 1"), trace);
    }

    @Test
    void aUserWhoMayNotOpenTheChipIsToldSo() throws Exception {
        String command =
                "%s --enable-native-access=ALL-UNNAMED -cp %s %s"
                        .formatted(
                                Path.of(System.getProperty("java.home"), "bin", "java"),
                                System.getProperty("java.class.path"),
                                VisitorInGuest.class.getName());
        Process visitor =
                new ProcessBuilder("su", "visitor", "-c", command)
                        .redirectErrorStream(true)
                        .start();
        String said = new String(visitor.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, visitor.waitFor(), said);
        assertEquals("PERMISSION_REFUSED", said.strip());
    }

    @Test
    void aLineThatTheChipHasNotIsNamed() throws Exception {
        try (var _ = new SimulatedChip("other", "small")) {
            try (Chip chip = Chips.open(List.of("small"))) {
                var failure =
                        assertThrows(GpioFailure.class, () -> chip.output(28, "nobody", true));
                assertEquals(
                        chip.path() + " (small) has lines 0 to 27, not 28", failure.getMessage());
            }
        }
    }
}
