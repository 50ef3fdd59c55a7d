package org.giliran.hardware.gpio;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.exception.Pi4JException;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;

import org.giliran.hardware.button.Button;
import org.giliran.hardware.button.Edge;
import org.giliran.hardware.button.RatingPanel;
import org.giliran.hardware.light.IndicatorLights;
import org.giliran.hardware.panel.Opening;
import org.giliran.hardware.panel.PanelConnector;
import org.giliran.hardware.panel.PanelListener;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Four buttons and four lights on Pi4J, whatever its lines are made of. */
public final class Pi4jPanel implements RatingPanel, IndicatorLights {
    /**
     * What the provider may filter before anybody hears of it: sparks. The judge debounces; this
     * only keeps a bad contact from waking the program for every bounce.
     */
    private static final long KERNEL_DEBOUNCE_MICROS = 2_000;

    private final Context context;
    private final PanelListener listener;
    private final Map<Button, DigitalInput> inputs = new EnumMap<>(Button.class);
    private final Map<Button, DigitalOutput> outputs = new EnumMap<>(Button.class);

    private Pi4jPanel(Context context, PanelListener listener) {
        this.context = context;
        this.listener = listener;
    }

    /** Opens panels of that wiring on lines of those providers. */
    public static PanelConnector connector(PanelWiring wiring, Providers providers) {
        return listener -> open(wiring, providers, listener);
    }

    private static Opening open(PanelWiring wiring, Providers providers, PanelListener listener) {
        try {
            Context context = context(providers.make(listener::broken));
            return new Pi4jPanel(context, listener).take(wiring);
        } catch (GpioFailure | Pi4JException e) {
            return new Opening.Failed(GpioFailure.in(e));
        }
    }

    /** Pi4J shuts down only the providers of a context that came to be. */
    private static Context context(Providers.Pair pair) {
        try {
            return Pi4J.newContextBuilder()
                    .disableShutdownHook() // whoever opened the panel closes it
                    .add(pair.inputs())
                    .add(pair.outputs())
                    .build();
        } catch (RuntimeException e) {
            pair.unused().run();
            throw e;
        }
    }

    private Opening take(PanelWiring wiring) {
        try {
            for (Button button : Button.values()) {
                int at = button.score() - 1;
                outputs.put(button, output(button, wiring.lights().get(at)));
                inputs.put(button, input(button, wiring.buttons().get(at)));
            }
            return new Opening.Opened(this, this);
        } catch (GpioFailure | Pi4JException e) {
            close();
            return new Opening.Failed(GpioFailure.in(e));
        }
    }

    private DigitalInput input(Button button, int line) {
        DigitalInput input =
                context.create(
                        DigitalInput.newConfigBuilder(context)
                                .id("rate-" + button.score())
                                .bcm(line)
                                .pull(PullResistance.PULL_UP)
                                .onState(DigitalState.LOW)
                                .debounce(KERNEL_DEBOUNCE_MICROS, TimeUnit.MICROSECONDS)
                                .build());
        input.addListener(
                event ->
                        listener.edge(
                                new Edge(
                                        button,
                                        event.state() == DigitalState.LOW,
                                        TimedChange.atNanos(event))));
        return input;
    }

    private DigitalOutput output(Button button, int line) {
        return context.create(
                DigitalOutput.newConfigBuilder(context)
                        .id("light-" + button.score())
                        .bcm(line)
                        .initial(DigitalState.LOW)
                        .shutdown(DigitalState.LOW)
                        .build());
    }

    @Override
    public Set<Button> pressed() {
        var pressed = EnumSet.noneOf(Button.class);
        inputs.forEach(
                (button, input) -> {
                    if (input.isOn()) {
                        pressed.add(button);
                    }
                });
        return pressed;
    }

    @Override
    public void show(Set<Button> lit) {
        try {
            outputs.forEach((button, light) -> light.setState(lit.contains(button)));
        } catch (GpioFailure | Pi4JException e) {
            listener.broken(GpioFailure.in(e));
        }
    }

    @Override
    public void close() {
        context.shutdown();
    }
}
