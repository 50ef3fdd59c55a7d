package org.giliran.hardware.gpio.cdev;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.io.gpio.digital.DigitalInputProviderBase;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputConfig;
import com.pi4j.io.gpio.digital.DigitalOutputProviderBase;

import org.giliran.hardware.gpio.Providers;
import org.giliran.hardware.panel.PanelFault;

import java.util.List;
import java.util.function.Consumer;

/**
 * Lines of the first GPIO chip that has one of these labels.
 *
 * @param labels as {@code gpiodetect} shows them in brackets
 */
public record CdevProviders(List<String> labels) implements Providers {
    /** The header's chip of a Pi 5, 500 and CM5; of a Pi 4 and 400; of the older ones. */
    public static final List<String> RASPBERRY_PI =
            List.of("pinctrl-rp1", "pinctrl-bcm2711", "pinctrl-bcm2835");

    public CdevProviders {
        labels = List.copyOf(labels);
    }

    @Override
    public Pair make(Consumer<PanelFault> onFault) {
        Chip chip = Chips.open(labels);
        return new Pair(new Inputs(chip, onFault), new Outputs(chip), chip::close);
    }

    private static final class Inputs extends DigitalInputProviderBase {
        private final Chip chip;
        private final Consumer<PanelFault> onFault;

        Inputs(Chip chip, Consumer<PanelFault> onFault) {
            super("gpiochip-inputs");
            this.chip = chip;
            this.onFault = onFault;
        }

        @Override
        public DigitalInput create(DigitalInputConfig config) {
            var input = new CdevInput(this, config, chip, onFault);
            context.registry().add(input);
            return input;
        }

        @Override
        public DigitalInputProvider shutdownInternal(Context owner) {
            chip.close(); // of both providers; the lines are closed by then
            return super.shutdownInternal(owner);
        }
    }

    private static final class Outputs extends DigitalOutputProviderBase {
        private final Chip chip;

        Outputs(Chip chip) {
            super("gpiochip-outputs");
            this.chip = chip;
        }

        @Override
        public DigitalOutput create(DigitalOutputConfig config) {
            var output = new CdevOutput(this, config, chip);
            context.registry().add(output);
            return output;
        }
    }
}
