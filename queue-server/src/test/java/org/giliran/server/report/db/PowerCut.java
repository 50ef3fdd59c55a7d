package org.giliran.server.report.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What a disk has kept of one file when the power goes: all that was forced, and of what was
 * written since a random beginning or random blocks of 4 KiB. For all threads.
 */
final class PowerCut {
    private static final int BLOCK = 4096;

    private final Random random;
    private final List<Change> pending = new ArrayList<>();
    private int operationsLeft;
    private byte[] safe = new byte[0];
    private byte[] left;

    /** A write of bytes, or a cut to {@code at} when there are none. */
    private record Change(int at, byte[] bytes) {}

    /**
     * @param operations writes, cuts and forces before the power goes
     */
    PowerCut(Random random, int operations) {
        this.random = random;
        this.operationsLeft = operations;
    }

    synchronized void write(long at, ByteBuffer from) throws IOException {
        var bytes = new byte[from.remaining()];
        from.duplicate().get(bytes);
        change(new Change((int) at, bytes));
    }

    synchronized void truncate(long size) throws IOException {
        change(new Change((int) size, new byte[0]));
    }

    private void change(Change change) throws IOException {
        operation();
        pending.add(change);
    }

    synchronized void force() throws IOException {
        operation();
        pending.forEach(change -> safe = applied(safe, change));
        pending.clear();
    }

    private void operation() throws IOException {
        if (left == null && operationsLeft-- <= 0) {
            left = keep();
        }
        if (left != null) {
            throw new IOException("the power is off");
        }
    }

    /** The file as it is found afterwards; the power goes now if it has not. */
    synchronized byte[] left() {
        left = left == null ? keep() : left;
        return left;
    }

    private byte[] keep() {
        return random.nextBoolean() ? aBeginning() : someBlocks();
    }

    private byte[] aBeginning() {
        int whole = random.nextInt(pending.size() + 1);
        byte[] file = safe;
        for (Change change : pending.subList(0, whole)) {
            file = applied(file, change);
        }
        if (whole < pending.size() && pending.get(whole).bytes.length > 0) {
            Change torn = pending.get(whole);
            int kept = 1 + random.nextInt(torn.bytes.length);
            file = applied(file, new Change(torn.at, Arrays.copyOf(torn.bytes, kept)));
        }
        return file;
    }

    private byte[] someBlocks() {
        byte[] file = safe;
        for (Change change : pending) {
            if (change.bytes.length == 0) {
                file = random.nextBoolean() ? applied(file, change) : file;
            }
            for (int from = 0; from < change.bytes.length; from += BLOCK) {
                int to = Math.min(from + BLOCK, change.bytes.length);
                if (random.nextBoolean()) {
                    byte[] block = Arrays.copyOfRange(change.bytes, from, to);
                    file = applied(file, new Change(change.at + from, block));
                }
            }
        }
        return file;
    }

    private static byte[] applied(byte[] file, Change change) {
        if (change.bytes.length == 0) {
            return Arrays.copyOf(file, Math.min(file.length, change.at));
        }
        byte[] next = Arrays.copyOf(file, Math.max(file.length, change.at + change.bytes.length));
        System.arraycopy(change.bytes, 0, next, change.at, change.bytes.length);
        return next;
    }
}
