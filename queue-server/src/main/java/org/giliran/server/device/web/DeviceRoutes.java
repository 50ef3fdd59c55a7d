package org.giliran.server.device.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.BadMessage;
import org.giliran.api.Role;
import org.giliran.api.device.DeviceKind;
import org.giliran.api.device.DeviceStatus;
import org.giliran.api.device.StatusTaken;
import org.giliran.program.Bodies;
import org.giliran.program.ProblemException;
import org.giliran.server.account.db.Accounts.Principal;
import org.giliran.server.account.web.Access;
import org.giliran.server.device.DeviceId;
import org.giliran.server.platform.Hall;

import java.time.InstantSource;

/**
 * HTTP face of the devices' reports. A report is no command: it changes nothing of the hall's day,
 * so it has no key and leaves no record.
 *
 * @param machine the computer's clock, which devices compare theirs with
 */
public record DeviceRoutes(Access access, Hall hall, Devices devices, InstantSource machine) {

    public void addTo(RoutesConfig routes) {
        routes.post("/api/devices/status", this::report);
    }

    private void report(Context ctx) throws BadMessage {
        Principal who = access.require(ctx, Access.DEVICES);
        DeviceStatus status = Bodies.read(ctx, DeviceStatus.class);
        if (!status.device().equals(who.id())) {
            throw new ProblemException(
                    403, "OTHER_DEVICE", "this token is that of another device", "device");
        }
        var device = new DeviceId(kind(who), who.id());
        if (!DeviceId.of(hall.day().setUp()).contains(device)) {
            throw new ProblemException(
                    404, "UNKNOWN_DEVICE", "the set-up has no such device any more", "device");
        }
        devices.report(device, status, hall.now());
        ctx.json(new StatusTaken(machine.instant()));
    }

    private static DeviceKind kind(Principal who) {
        return who.role() == Role.KIOSK ? DeviceKind.KIOSK : DeviceKind.DISPLAY;
    }
}
