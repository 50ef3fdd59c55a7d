package org.giliran.hardware.gpio;

import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.io.gpio.digital.DigitalOutputProvider;

import org.giliran.hardware.panel.PanelFault;

import java.util.function.Consumer;

/** Where the lines of a panel come from. */
public interface Providers {
    /**
     * Providers for one opening of the panel.
     *
     * @param onFault told when a line that worked does not any more
     * @throws GpioFailure when there is nothing to make lines of
     */
    Pair make(Consumer<PanelFault> onFault);

    /**
     * New ones for each Pi4J context.
     *
     * @param unused to be called when no context came to be, which else shuts them down
     */
    record Pair(DigitalInputProvider inputs, DigitalOutputProvider outputs, Runnable unused) {}
}
