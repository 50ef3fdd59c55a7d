package org.giliran.display.screen;

import org.giliran.api.device.DeviceStatus;
import org.giliran.display.wall.SoundWatch;
import org.giliran.program.FreeDisk;
import org.giliran.program.StatusReports;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * What a display says of itself, each part from whoever keeps it.
 *
 * @param display its code
 * @param folder on the disk that this computer lives from
 */
public record DeviceReport(String display, Path folder, SoundWatch sound)
        implements StatusReports.Report {
    @Override
    public DeviceStatus of(@Nullable Integer clockOffsetMillis) {
        return new DeviceStatus(
                display, null, null, null, sound.sound(), clockOffsetMillis, FreeDisk.of(folder));
    }
}
