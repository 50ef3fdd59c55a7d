package org.giliran.kiosk.cabinet;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.BadMessage;
import org.giliran.hardware.scanner.simulated.SimulatedScanner;
import org.giliran.program.Bodies;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The simulated scanner on the workbench: a person holds a text before it.
 *
 * @param lastTicket the code of the newest ticket that this kiosk gave
 */
public record ScannerBench(SimulatedScanner device, Supplier<Optional<String>> lastTicket)
        implements WorkbenchDevice {
    /** Longer than any scanner reads, so that a code too long can be tried. */
    private static final int LONGEST = 1_000;

    /** Request: what the code says; control characters in it are sent as they are. */
    private record Held(String text) {}

    private record ScannerView(@Nullable String lastTicket) {}

    @Override
    public String name() {
        return "scanner";
    }

    @Override
    public Object view() {
        return new ScannerView(lastTicket.get().orElse(null));
    }

    @Override
    public void addTo(RoutesConfig routes, Consumer<Context> answer) {
        routes.post(
                "/api/workbench/scanner",
                ctx -> {
                    hold(Bodies.read(ctx, Held.class).text);
                    answer.accept(ctx);
                });
    }

    private void hold(String text) throws BadMessage {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new BadMessage(
                    BadMessage.Code.OUT_OF_RANGE,
                    "a code has 1 to " + LONGEST + " characters",
                    "text");
        }
        device.scan(text);
    }
}
