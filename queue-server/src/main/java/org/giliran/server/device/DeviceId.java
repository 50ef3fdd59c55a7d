package org.giliran.server.device;

import org.giliran.api.device.DeviceKind;
import org.giliran.server.catalogue.SetUp;

import java.util.List;
import java.util.stream.Stream;

/** A device by its code; a kiosk and a display may have the same one. */
public record DeviceId(DeviceKind kind, String code) {

    /** The devices of a set-up in its order, kiosks first. */
    public static List<DeviceId> of(SetUp setUp) {
        return Stream.concat(
                        setUp.kiosks().stream().map(k -> new DeviceId(DeviceKind.KIOSK, k.code())),
                        setUp.displays().stream()
                                .map(d -> new DeviceId(DeviceKind.DISPLAY, d.code())))
                .toList();
    }
}
