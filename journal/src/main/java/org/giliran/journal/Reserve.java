package org.giliran.journal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;

/**
 * A file that holds room on the disk for the journal, so that a disk which somebody fills does not
 * stop a hall in the middle of its day.
 *
 * <p>While it is whole and a margin is free beside it, the disk is ample. Else it is <b>tight</b>:
 * whoever writes the journal is to write only what cannot wait, and {@link #makeRoom} gives the
 * reserve up, piece by piece, as that needs it. When there is room again {@link #look} makes it
 * whole, and the disk is ample once more.
 *
 * <p>For one thread, the one that appends.
 */
public final class Reserve implements AutoCloseable {
    /** Some 2,000 groups of one block: the steps of the visits that are left of a day. */
    public static final long USUAL_BYTES = 8L << 20;

    private static final String NAME = "reserve";

    /** At most so much of a disk: an eighth of a tiny one. */
    private static final long LEAST_DISKS = 8;

    /** What a file system needs beside the bytes themselves: names, extents, its own journal. */
    private static final long SLACK_BYTES = 64 << 10;

    /** Written at once when the reserve is made again: a tenth of a second on a slow card. */
    private static final long STEP_BYTES = 1 << 20;

    /** Beyond the margin, so that a disk on the brink does not change its mind with each write. */
    private static final int CALM_PARTS = 4;

    private final JournalDisk disk;
    private final DiskRoom room;
    private final Path file;
    private final long target;
    private @Nullable JournalChannel channel;
    private long held;
    private boolean tight = true;

    private Reserve(JournalDisk disk, DiskRoom room, Path file, long target) {
        this.disk = disk;
        this.room = room;
        this.file = file;
        this.target = target;
    }

    /**
     * Makes the reserve of a folder that is held for writing, as far as there is room for it.
     *
     * @param bytes how large; less on a disk that is smaller than eight times that; 0: none, and
     *     the disk is never tight
     */
    public static Reserve open(JournalDisk disk, DiskRoom room, Path folder, long bytes)
            throws IOException {
        long target = wholeBlocks(Math.min(bytes, room.totalBytes() / LEAST_DISKS));
        var reserve = new Reserve(disk, room, folder.resolve(NAME), target);
        reserve.openFile();
        while (reserve.mend()) {}
        return reserve;
    }

    /** No reserve: for a folder that is not written for long. */
    public static Reserve none(Path folder) {
        var none = new Reserve(new FileDisk(), DiskRoom.endless(), folder.resolve(NAME), 0);
        none.tight = false;
        return none;
    }

    private static long wholeBlocks(long bytes) {
        return bytes / GroupFormat.BLOCK_BYTES * GroupFormat.BLOCK_BYTES;
    }

    private void openFile() throws IOException {
        if (target > 0) {
            JournalChannel opened = disk.open(file);
            channel = opened;
            held = Math.min(wholeBlocks(opened.size()), target);
            opened.truncate(held);
        }
    }

    /** Measures anew, and makes a piece of the reserve again where there is room for it. */
    public void look() throws IOException {
        if (tight) {
            mend();
        } else {
            tight = held < target || room.freeBytes() < target;
        }
    }

    /** Whether only what cannot wait is to be written, as of the last {@link #look}. */
    public boolean isTight() {
        return tight;
    }

    /** Bytes that are held now. */
    public long heldBytes() {
        return held;
    }

    /** Whether a piece was made and more are to come. */
    private boolean mend() throws IOException {
        long missing = target - held;
        boolean ample = room.freeBytes() - missing >= target + target / CALM_PARTS;
        if (ample && (missing == 0 || grow(Math.min(missing, STEP_BYTES)))) {
            tight = held < target;
            return tight;
        }
        return false;
    }

    /** Whether the piece is there, durably. Somebody else may have taken the room meanwhile. */
    private boolean grow(long bytes) throws IOException {
        JournalChannel reserve = Objects.requireNonNull(channel);
        try {
            reserve.write(incompressible((int) bytes));
            reserve.force();
            held += bytes;
            return true;
        } catch (IOException _) {
            reserve.truncate(held);
            return false;
        }
    }

    /** Some file systems keep no zeros, nor anything else that repeats. */
    private ByteBuffer incompressible(int bytes) {
        var content = new byte[bytes];
        new Random(held).nextBytes(content);
        return ByteBuffer.wrap(content);
    }

    /**
     * Makes sure of room before a write, out of the reserve if need be; so that the write itself
     * does not find the disk full halfway.
     *
     * @throws DiskFull when there is none, and no reserve left; nothing was written
     */
    public void makeRoom(long bytes) throws IOException {
        long missing = bytes + SLACK_BYTES - room.freeBytes();
        if (missing > 0 && held > 0) {
            giveUp(missing);
        }
        if (room.freeBytes() < bytes) {
            throw new DiskFull(FileDisk.folderOf(file));
        }
    }

    /** Forced, for some file systems give the blocks back only when that is durable. */
    private void giveUp(long bytes) throws IOException {
        JournalChannel reserve = Objects.requireNonNull(channel);
        held = Math.max(0, wholeBlocks(held - bytes));
        tight = true;
        reserve.truncate(held);
        reserve.force();
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
