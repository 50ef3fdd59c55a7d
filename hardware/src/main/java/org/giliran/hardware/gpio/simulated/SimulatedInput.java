package org.giliran.hardware.gpio.simulated;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputBase;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.io.gpio.digital.DigitalState;

import org.giliran.hardware.gpio.TimedChange;

/** A line that a simulated contact pulls to ground. */
final class SimulatedInput extends DigitalInputBase {
    private final SimulatedPanel panel;

    SimulatedInput(DigitalInputProvider provider, DigitalInputConfig config, SimulatedPanel panel) {
        super(provider, config);
        this.panel = panel;
    }

    @Override
    public DigitalInput initialize(Context context) {
        super.initialize(context);
        panel.connect(config().bcm(), this);
        return this;
    }

    @Override
    public DigitalState state() {
        return panel.isClosed(config().bcm()) ? DigitalState.LOW : DigitalState.HIGH;
    }

    void changed(DigitalState state, long atNanos) {
        dispatch(new TimedChange(this, state, atNanos));
    }

    @Override
    public DigitalInput shutdownInternal(Context context) {
        panel.disconnect(config().bcm());
        return super.shutdownInternal(context);
    }
}
