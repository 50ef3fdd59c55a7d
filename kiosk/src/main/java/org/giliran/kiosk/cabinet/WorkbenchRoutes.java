package org.giliran.kiosk.cabinet;

import io.javalin.config.RoutesConfig;

import org.giliran.program.Page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The workbench: its page, and how its devices are. Each device brings its own addresses. */
public record WorkbenchRoutes(List<WorkbenchDevice> devices) {
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
        devices.forEach(device -> views.put(device.name(), device.view()));
        return views;
    }
}
