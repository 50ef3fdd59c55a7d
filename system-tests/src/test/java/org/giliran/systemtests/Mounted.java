package org.giliran.systemtests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A small file system that a test may break: mounted in a mount namespace of its own, so nobody
 * else sees it, and it goes with its last process. Needs root on Linux.
 */
final class Mounted implements AutoCloseable {
    private final Process holder;
    private final Path point;

    private Mounted(Path point, String mount) throws IOException {
        this.point = Files.createDirectories(point);
        this.holder =
                new ProcessBuilder(
                                "unshare", "-m", "sh", "-c", mount + " && echo ready && exec cat")
                        .redirectErrorStream(true)
                        .start();
        var said =
                new BufferedReader(
                        new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8));
        String first = said.readLine();
        if (!"ready".equals(first)) {
            throw new IOException("no mount: " + first);
        }
    }

    /** A file system in memory that holds so many bytes. */
    static Mounted inMemory(Path point, String size) throws IOException {
        return new Mounted(point, "mount -t tmpfs -o size=" + size + " tmpfs '" + point + "'");
    }

    /** The ext4 file system of an image; makes the image when it is not there. */
    static Mounted ext4(Path point, Path image, String size) throws IOException {
        String make = "{ [ -f '%1$s' ] || { truncate -s %2$s '%1$s' && mkfs.ext4 -q '%1$s'; }; }";
        return new Mounted(
                point,
                make.formatted(image, size) + " && mount -o loop '" + image + "' '" + point + "'");
    }

    /** What goes before a command that is to see it. */
    List<String> before() {
        return List.of("nsenter", "--mount=/proc/" + holder.pid() + "/ns/mnt");
    }

    /** Its root, for a program that sees it. */
    Path inside() {
        return point;
    }

    /** Its root, for this program. */
    Path outside() {
        return Path.of("/proc/" + holder.pid() + "/root" + point);
    }

    /** Mounts it anew with an option, as {@code size=32m} or {@code abort}. */
    void remount(String option) throws IOException, InterruptedException {
        run("mount", "-o", "remount," + option, point.toString());
    }

    private void run(String... command) throws IOException, InterruptedException {
        var whole = new ArrayList<>(before());
        whole.addAll(List.of(command));
        Process process = new ProcessBuilder(whole).redirectErrorStream(true).start();
        byte[] said = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IOException(whole + ": " + new String(said, StandardCharsets.UTF_8));
        }
    }

    /** Somebody fills it to the last byte. */
    void fill() throws IOException {
        try (var file = Files.newOutputStream(outside().resolve("filler"))) {
            while (true) {
                file.write(new byte[4096]);
            }
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("No space left")) {
                throw e;
            }
        }
    }

    /** What somebody filled it with is gone. */
    void empty() throws IOException {
        Files.delete(outside().resolve("filler"));
    }

    @Override
    public void close() {
        try {
            run("umount", point.toString());
        } catch (IOException _) {
            // Somebody has a file open there: it goes with the last of them.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            holder.destroyForcibly();
        }
    }
}
