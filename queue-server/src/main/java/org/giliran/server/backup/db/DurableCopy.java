package org.giliran.server.backup.db;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** Copies files so that they are durable, and says what they hold. */
final class DurableCopy {
    private static final int CHUNK_BYTES = 256 << 10;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rwx------");

    private DurableCopy() {}

    /** What a file holds. */
    record Content(long bytes, String sha256) {}

    /**
     * Copies the first bytes of a file, with its permissions, to a new one; durable on return, but
     * for its name.
     */
    static Content copy(Path from, Path to, long bytes) throws IOException {
        try (var in = FileChannel.open(from, READ);
                var out = FileChannel.open(to, CREATE_NEW, WRITE)) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
            MessageDigest digest = sha256();
            long done = 0;
            var chunk = ByteBuffer.allocate(CHUNK_BYTES);
            while (done < bytes && read(in, chunk, bytes - done) > 0) {
                digest.update(chunk.duplicate());
                done += chunk.remaining();
                writeAll(out, chunk);
            }
            out.force(true);
            return new Content(done, hex(digest));
        }
    }

    /** What a file holds now. */
    static Content of(Path file) throws IOException {
        try (var in = FileChannel.open(file, READ)) {
            MessageDigest digest = sha256();
            long done = 0;
            var chunk = ByteBuffer.allocate(CHUNK_BYTES);
            while (read(in, chunk, CHUNK_BYTES) > 0) {
                done += chunk.remaining();
                digest.update(chunk);
            }
            return new Content(done, hex(digest));
        }
    }

    /** Fills the chunk, ready to be taken from; how much there is. */
    private static int read(FileChannel in, ByteBuffer chunk, long most) throws IOException {
        chunk.clear().limit((int) Math.min(chunk.capacity(), most));
        int count = in.read(chunk);
        chunk.flip();
        return count;
    }

    private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /** Makes a folder that only its owner may enter, with those above it. */
    static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path above = folder.toAbsolutePath().getParent();
            if (above != null) {
                makeFolder(above);
            }
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            if (above != null) {
                sync(above);
            }
        }
    }

    /** Makes the names in a folder durable. */
    static void sync(Path folder) throws IOException {
        try (var names = FileChannel.open(folder, READ)) {
            names.force(true);
        }
    }

    static String sha256(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256", e);
        }
    }
}
