package org.giliran.hardware.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/** Which device a path leads to: a re-plugged device has another node under the same name. */
public final class DeviceNode {
    private DeviceNode() {}

    /** Identity of the node behind a path, links followed. */
    public static Object at(Path path) throws IOException {
        var attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return Objects.requireNonNullElse(attributes.fileKey(), path);
    }

    /** Fails when the path leads elsewhere by now, or nowhere. */
    public static void check(Path path, Object node) throws IOException {
        if (!at(path).equals(node)) {
            throw new IOException(path + " is another device now");
        }
    }
}
