package org.giliran.display.screen;

import org.giliran.api.device.DeviceStatus;
import org.giliran.api.device.DeviceStatus.Notices;
import org.giliran.api.device.DeviceStatus.Sound;
import org.giliran.display.wall.SoundWatch;
import org.giliran.program.FreeDisk;
import org.giliran.program.StatusReports;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * What a display says of itself, each part from whoever keeps it.
 *
 * @param display its code
 * @param folder on the disk that this computer lives from
 */
public record DeviceReport(String display, Path folder, SoundWatch sound, Supplier<Notices> notices)
        implements StatusReports.Report {
    @Override
    public DeviceStatus of(@Nullable Integer clockOffsetMillis) {
        return new DeviceStatus(
                display, null, null, null, heard(), clockOffsetMillis, FreeDisk.of(folder));
    }

    private Sound heard() {
        Sound calls = sound.sound();
        return sound.speaks()
                ? new Sound(calls.state(), calls.backlogSeconds(), notices.get())
                : calls;
    }
}
