package org.giliran.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The format of a journal file, and the rules for reading one that a crash or a bad disk has
 * touched.
 *
 * <p>A file is a row of groups. A group is what one append wrote; it starts at a multiple of 4096
 * bytes and fills whole blocks, so that a write torn by a power cut cannot touch a group that was
 * already safe. Numbers are big-endian and unsigned.
 *
 * <table>
 * <caption>A group</caption>
 * <tr><th>part</th><th>bytes</th><th>field</th></tr>
 * <tr><td>header</td><td>4</td><td>{@code GLRN}</td></tr>
 * <tr><td></td><td>2</td><td>format: 1</td></tr>
 * <tr><td></td><td>2</td><td>reserved: 0</td></tr>
 * <tr><td></td><td>8</td><td>seq of the first record</td></tr>
 * <tr><td></td><td>4</td><td>how many records: 1 to 4096</td></tr>
 * <tr><td></td><td>4</td><td>bytes of the record area, lengths included: at most 16 MiB</td></tr>
 * <tr><td>record area</td><td>4 + n each</td><td>length n (1 byte to 1 MiB), then the record</td></tr>
 * <tr><td>trailer</td><td>32</td><td>chain hash after the last record</td></tr>
 * <tr><td></td><td>4</td><td>CRC-32C of header, record area and hash</td></tr>
 * <tr><td>padding</td><td>0 to 4095</td><td>zeros up to a multiple of 4096</td></tr>
 * </table>
 *
 * <p>A group is <b>valid</b> when its CRC holds. A valid group that does not go on from the record
 * before it, whose hash is not that of its records, or whose padding is not zero is <b>damage</b>.
 * A file may end inside the padding of a valid group: opening it for appending writes the missing
 * zeros.
 *
 * <p>Only one group is ever in flight, and it is the last one. So where no valid group stands, the
 * rest of the file is a <b>torn tail</b> if it can be what is left of one write, blocks of it
 * missing, cut short or garbled, or zeros that a file system left behind. It is <b>damage</b>, and
 * nothing is cut, if
 *
 * <ul>
 *   <li>a later block begins like a group ({@code GLRN} and a format): the write before it was
 *       complete once, or
 *   <li>a block is not zero beyond the place where the broken group can end: the end its header
 *       states if that header is as expected, else the largest group there can be, or
 *   <li>the broken group names a format this program does not know.
 * </ul>
 *
 * <p>A length field is believed only within the limits above and within the file; nothing is
 * allocated by one that is not.
 */
public final class GroupFormat {
    /**
     * Largest record: the whole set-up of a hall, the largest there is, has some ten kilobytes; a
     * hundred times that is a mistake.
     */
    public static final int MAX_RECORD_BYTES = 1 << 20;

    /**
     * Most records of a group: 64 waiting callers make some hundred; beyond thousands a group only
     * makes the first of them wait.
     */
    public static final int MAX_GROUP_RECORDS = 4096;

    /**
     * Largest record area: what a reader holds in memory at once, and 16 of the largest records.
     */
    public static final int MAX_GROUP_BYTES = 16 << 20;

    static final int MAGIC = 0x474C524E; // GLRN
    static final int FORMAT = 1;
    static final int BLOCK_BYTES = 4096;
    static final int HEADER_BYTES = 24;
    static final int LENGTH_BYTES = 4;
    static final int CRC_BYTES = 4;
    static final int TRAILER_BYTES = Chain.HASH_BYTES + CRC_BYTES;
    static final int MAX_PADDED_BYTES = padded(HEADER_BYTES + MAX_GROUP_BYTES + TRAILER_BYTES);

    /**
     * A format of 256 would need a new magic, and text, which a record is, holds no zero byte: so
     * records rarely look like a group.
     */
    private static final int FORMATS_END = 256;

    private GroupFormat() {}

    /** {@code bytes} rounded up to whole blocks. */
    static int padded(int bytes) {
        return (bytes + BLOCK_BYTES - 1) / BLOCK_BYTES * BLOCK_BYTES;
    }

    static int crc(ByteBuffer bytes) {
        var crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    /** Whether a group of this or any later format begins here. */
    static boolean beginsLikeAGroup(ByteBuffer block) {
        return block.remaining() >= 6
                && block.getInt(0) == MAGIC
                && format(block) > 0
                && format(block) < FORMATS_END;
    }

    /** The format a block that {@link #beginsLikeAGroup} names. */
    static int format(ByteBuffer block) {
        return Short.toUnsignedInt(block.getShort(4));
    }

    static boolean allZero(ByteBuffer bytes) {
        int at = bytes.position();
        for (; at + Long.BYTES <= bytes.limit(); at += Long.BYTES) {
            if (bytes.getLong(at) != 0) {
                return false;
            }
        }
        for (; at < bytes.limit(); at++) {
            if (bytes.get(at) != 0) {
                return false;
            }
        }
        return true;
    }
}
