package org.giliran.hardware.gpio.cdev;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputBase;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;

import org.giliran.hardware.gpio.GpioFailure;
import org.giliran.hardware.gpio.TimedChange;
import org.giliran.hardware.panel.PanelFault;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** A line of the kernel as an input of Pi4J; listeners run on the line's own thread. */
final class CdevInput extends DigitalInputBase {
    private final Line line;
    private final Consumer<PanelFault> onFault;
    private volatile boolean high;
    private @Nullable EdgeWatch watch;

    CdevInput(
            DigitalInputProvider provider,
            DigitalInputConfig config,
            Chip chip,
            Consumer<PanelFault> onFault) {
        super(provider, config);
        this.onFault = onFault;
        this.line =
                chip.input(
                        config.bcm(),
                        "giliran " + config.id(),
                        bias(config.pull()),
                        Math.toIntExact(config.debounce()));
        this.high = firstLevel();
    }

    /**
     * Pi4J never hears of an input whose constructor fails, so nobody else would close its line.
     */
    private boolean firstLevel() {
        try {
            return line.isHigh();
        } catch (GpioFailure e) {
            line.close();
            throw e;
        }
    }

    private static long bias(PullResistance pull) {
        return switch (pull) {
            case PULL_UP -> Uapi.FLAG_PULL_UP;
            case PULL_DOWN -> Uapi.FLAG_PULL_DOWN;
            case OFF -> Uapi.FLAG_NO_BIAS;
        };
    }

    @Override
    public DigitalInput initialize(Context context) {
        super.initialize(context);
        try {
            watch = EdgeWatch.start(line, this::level, onFault);
        } catch (GpioFailure e) {
            line.close(); // Pi4J keeps only inputs that were initialized
            throw e;
        }
        return this;
    }

    private void level(boolean nowHigh, long atNanos) {
        if (nowHigh != high) {
            high = nowHigh;
            dispatch(new TimedChange(this, state(), atNanos));
        }
    }

    @Override
    public DigitalState state() {
        return high ? DigitalState.HIGH : DigitalState.LOW;
    }

    @Override
    public DigitalInput shutdownInternal(Context context) {
        if (watch != null) {
            watch.close();
        }
        line.close();
        return super.shutdownInternal(context);
    }
}
