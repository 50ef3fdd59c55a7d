package org.giliran.kiosk.cabinet;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import java.util.function.Consumer;

/** A simulated device that the workbench steers. */
public interface WorkbenchDevice {
    /** Its name in the workbench's answer and on its page, such as {@code printer}. */
    String name();

    /** How it is: a record, written as JSON under its name. */
    Object view();

    /**
     * Adds its addresses.
     *
     * @param answer answers how all devices are; the end of every command
     */
    void addTo(RoutesConfig routes, Consumer<Context> answer);
}
