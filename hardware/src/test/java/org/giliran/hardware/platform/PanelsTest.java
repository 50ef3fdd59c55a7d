package org.giliran.hardware.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.hardware.button.Edge;
import org.giliran.hardware.panel.Opening;
import org.giliran.hardware.panel.PanelFault;
import org.giliran.hardware.panel.PanelListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person may write of a panel. */
class PanelsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gpio",
                "gpio:pinctrl-rp1",
                "gpio,lines=1/2/3/4",
                "gpio,lights=20/21/26/27",
                "gpio:pinctrl-bcm2711,lines=17/22/23/24,lights=5/6/13/19"
            })
    void aPanelOnGpioLinesIsARealOne(String spec) {
        assertInstanceOf(InstalledPanel.Real.class, Panels.install(spec));
    }

    @Test
    void theOthersAreNamed() {
        assertInstanceOf(InstalledPanel.Simulated.class, Panels.install("simulated"));
        assertInstanceOf(InstalledPanel.None.class, Panels.install("none"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    usb                            | no such kind of panel
                    gpio:                          | not understood
                    gpiochip0                      | no such kind of panel
                    gpio,lines=1/2/3               | is not four numbers
                    gpio,lines=1/2/3/4/5           | is not four numbers
                    gpio,lines=1/2/3/3             | all different
                    gpio,lines=1/2/3/5             | all different
                    gpio,lines=1/2/3/28            | 0 to 27
                    gpio,lights=1/2/3/17           | all different
                    gpio,lights=5/6/13/19,lines=17 | not understood
                    """)
    void anythingElseIsRefusedWithWhatWasExpected(String spec, String why) {
        String said =
                assertThrows(IllegalArgumentException.class, () -> Panels.install(spec))
                        .getMessage();
        assertTrue(said.contains(why), said);
        assertTrue(said.startsWith("buttons '" + spec + "'"), said);
        assertTrue(said.endsWith("[,lights=A/B/C/D] or none"), said);
    }

    @Test
    void aChipThatIsNotThereIsNamedAndNothingBreaks() {
        var panel = (InstalledPanel.Real) Panels.install("gpio:nobody-has-this");
        var failed = assertInstanceOf(Opening.Failed.class, panel.driver().open(new Deaf()));
        PanelFault fault = failed.fault();
        // Where chips are and this user may not look at them, that is what has to be said.
        boolean missing = fault.kind() == PanelFault.Kind.CHIP_MISSING;
        assertEquals(
                missing, fault.sentence().startsWith("no GPIO chip is labelled nobody-has-this"));
        assertTrue(missing || fault.kind() == PanelFault.Kind.PERMISSION_REFUSED, fault::toString);
    }

    private static final class Deaf implements PanelListener {
        @Override
        public void edge(Edge edge) {}

        @Override
        public void broken(PanelFault fault) {}
    }
}
