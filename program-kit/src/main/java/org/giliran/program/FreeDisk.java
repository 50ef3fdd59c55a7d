package org.giliran.program;

import org.giliran.api.device.DeviceStatus.Disk;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much room there is on the disk of a folder. */
public final class FreeDisk {
    private FreeDisk() {}

    /** What this program may still write; null when the system does not say. */
    public static @Nullable Disk of(Path folder) {
        try {
            return new Disk(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException | IllegalArgumentException _) {
            return null;
        }
    }
}
