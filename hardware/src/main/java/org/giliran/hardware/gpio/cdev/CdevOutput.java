package org.giliran.hardware.gpio.cdev;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputBase;
import com.pi4j.io.gpio.digital.DigitalOutputConfig;
import com.pi4j.io.gpio.digital.DigitalOutputProvider;
import com.pi4j.io.gpio.digital.DigitalState;

import org.giliran.hardware.gpio.GpioFailure;

/** A line of the kernel as an output of Pi4J. */
final class CdevOutput extends DigitalOutputBase {
    private final Line line;

    CdevOutput(DigitalOutputProvider provider, DigitalOutputConfig config, Chip chip) {
        super(provider, config);
        line =
                chip.output(
                        config.bcm(),
                        "giliran " + config.id(),
                        config.initialState() == DigitalState.HIGH);
    }

    @Override
    public DigitalOutput state(DigitalState level) {
        line.set(level.isHigh());
        return super.state(level);
    }

    @Override
    public DigitalOutput shutdownInternal(Context context) {
        try {
            return super.shutdownInternal(context); // sets the shutdown state
        } catch (GpioFailure _) {
            return this; // the chip is gone, and the light with it
        } finally {
            line.close();
        }
    }
}
