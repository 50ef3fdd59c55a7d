package org.giliran.kiosk.cabinet;

import io.javalin.config.RoutesConfig;

import org.giliran.program.Page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The workbench: its page, and how its devices are. Each device brings its own addresses.
 *
 * @param timeZone the hall's, as far as the kiosk knows it yet
 */
public record WorkbenchRoutes(List<WorkbenchDevice> devices, Supplier<Optional<String>> timeZone) {
    /** Copies the list. */
    public WorkbenchRoutes {
        devices = List.copyOf(devices);
    }

    /** Adds the page and all addresses; nothing when there is no simulated device. */
    public void addTo(RoutesConfig routes) {
        if (devices.isEmpty()) {
            return;
        }
        routes.get("/workbench", new Page("/kiosk/pages/workbench.html"));
        routes.get("/api/workbench", ctx -> ctx.json(bench()));
        devices.forEach(device -> device.addTo(routes, ctx -> ctx.json(bench())));
    }

    private Map<String, Object> bench() {
        Map<String, Object> views = new LinkedHashMap<>();
        timeZone.get().ifPresent(zone -> views.put("timeZone", zone));
        devices.forEach(device -> views.put(device.name(), device.view()));
        return views;
    }
}
