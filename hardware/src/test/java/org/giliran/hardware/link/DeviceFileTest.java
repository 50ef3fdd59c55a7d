package org.giliran.hardware.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class DeviceFileTest {
    /** As Linux writes it in /proc, in octal. */
    private static final int CLOSED_ON_EXEC = 0_2000000;

    @TempDir Path folder = Path.of("");

    @Test
    void programsThatAreStartedFromHereDoNotInheritTheDevice() throws IOException {
        Path device = Files.createFile(folder.resolve("lp0"));
        DeviceFile file = DeviceFile.open(device, false);
        try {
            List<Path> descriptors = descriptorsOf(device);
            assertEquals(1, descriptors.size());
            assertNotEquals(0, flags(descriptors.getFirst()) & CLOSED_ON_EXEC);
        } finally {
            file.close();
        }
    }

    @Test
    void aPlainFileIsNotHeardForItWouldGiveBackWhatWasWritten() throws IOException {
        var link = new DeviceFileLink(Files.createFile(folder.resolve("lp0")));
        assertFalse(link.hears());
        try (ByteLink.Connection line = link.open()) {
            line.write(new byte[] {0x12});
            assertEquals(0, line.read().length);
        }
    }

    /** Where nothing is in a program's memory reading fails as from a printer that went away. */
    @Test
    void aDeviceThatCanNotBeReadAnyMoreIsGone() throws IOException {
        DeviceFile file = DeviceFile.open(Path.of("/proc/self/mem"), true);
        try {
            assertThrows(IOException.class, file::read);
        } finally {
            file.close();
        }
    }

    private static List<Path> descriptorsOf(Path device) throws IOException {
        try (var all = Files.list(Path.of("/proc/self/fd"))) {
            return all.filter(descriptor -> leadsTo(descriptor, device)).toList();
        }
    }

    private static boolean leadsTo(Path descriptor, Path device) {
        try {
            return Files.readSymbolicLink(descriptor).equals(device.toRealPath());
        } catch (IOException e) {
            return false; // closed meanwhile
        }
    }

    private static int flags(Path descriptor) throws IOException {
        Path info = Path.of("/proc/self/fdinfo", descriptor.getFileName().toString());
        String line =
                Files.readAllLines(info).stream()
                        .filter(one -> one.startsWith("flags:"))
                        .findFirst()
                        .orElseThrow();
        return Integer.parseInt(line.substring("flags:".length()).strip(), 8);
    }
}
