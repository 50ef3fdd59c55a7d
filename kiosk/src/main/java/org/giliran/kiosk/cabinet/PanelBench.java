package org.giliran.kiosk.cabinet;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.BadMessage;
import org.giliran.api.device.DeviceStatus.Buttons;
import org.giliran.hardware.button.Button;
import org.giliran.hardware.gpio.simulated.Finger;
import org.giliran.hardware.gpio.simulated.SimulatedPanel;
import org.giliran.hardware.panel.PanelFault;
import org.giliran.hardware.printer.simulated.Cable;
import org.giliran.program.Bodies;
import org.giliran.program.ProblemException;
import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The rating panel of the workbench: a finger for its buttons, an eye for its lights.
 *
 * @param counterUnknown whether the hall has no such counter as the panel's
 */
public record PanelBench(SimulatedPanel device, PanelDesk desk, BooleanSupplier counterUnknown)
        implements WorkbenchDevice {
    private static final PanelFault PULLED_OUT =
            new PanelFault(
                    PanelFault.Kind.CHIP_MISSING, "the simulated panel's cable is pulled out");

    /** What a finger does to a button. */
    private enum Gesture {
        PRESS,
        BOUNCE,
        HOLD,
        RELEASE
    }

    /**
     * Request; empty for one press.
     *
     * @param with another button that is pressed at the same moment
     */
    private record Push(@Nullable Gesture gesture, @Nullable Integer with) {
        Gesture usual() {
            return Objects.requireNonNullElse(gesture, Gesture.PRESS);
        }

        /** No finger presses a button together with itself, nor does more than press two. */
        void check(Button button) throws BadMessage {
            if (with == null) {
                return;
            }
            if (with < 1 || with > Button.values().length || with == button.score()) {
                throw wrong("another button of the panel, 1 to 4: " + with);
            }
            if (usual() != Gesture.PRESS) {
                throw wrong("two buttons are only pressed together, by PRESS");
            }
        }

        private static BadMessage wrong(String expected) {
            return new BadMessage(BadMessage.Code.OUT_OF_RANGE, expected, "with");
        }

        Set<Button> together(Button button) {
            return with == null ? EnumSet.of(button) : EnumSet.of(button, Button.ofScore(with));
        }
    }

    private record Turn(Cable cable) {}

    private record View(
            List<Integer> pressed,
            List<Integer> lit,
            Cable cable,
            @Nullable Buttons report,
            boolean counterUnknown,
            List<PanelLog.Line> said) {}

    @Override
    public String name() {
        return "panel";
    }

    @Override
    public Object view() {
        return new View(
                scores(device.closed()),
                scores(device.lit()),
                device.isBroken() ? Cable.OUT : Cable.IN,
                desk.report(),
                counterUnknown.getAsBoolean(),
                desk.said());
    }

    private static List<Integer> scores(Set<Button> buttons) {
        return buttons.stream().map(Button::score).toList();
    }

    @Override
    public void addTo(RoutesConfig routes, Consumer<Context> answer) {
        routes.get("/api/workbench/panel", ctx -> ctx.json(view()));
        routes.post("/api/workbench/panel", ctx -> turn(ctx, answer));
        routes.post("/api/workbench/buttons/{button}", ctx -> push(ctx, answer));
    }

    private void turn(Context ctx, Consumer<Context> answer) throws BadMessage {
        switch (Bodies.read(ctx, Turn.class).cable()) {
            case IN -> device.mend();
            case OUT -> device.fail(PULLED_OUT);
        }
        answer.accept(ctx);
    }

    private void push(Context ctx, Consumer<Context> answer)
            throws BadMessage, InterruptedException {
        Button button = button(ctx.pathParam("button"));
        Push push = Bodies.read(ctx, Push.class);
        push.check(button);
        var finger = new Finger(device);
        switch (push.usual()) {
            case PRESS -> finger.press(push.together(button));
            case BOUNCE -> finger.bounce(button);
            case HOLD -> device.contact(button, true);
            case RELEASE -> device.contact(button, false);
        }
        answer.accept(ctx);
    }

    private static Button button(String score) {
        if (!score.matches("[1-4]")) {
            throw new ProblemException(
                    404, "NOT_FOUND", "the panel has the buttons 1 to 4", "button");
        }
        return Button.ofScore(Integer.parseInt(score));
    }
}
