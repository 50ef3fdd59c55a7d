package org.giliran.journal;

import static org.giliran.journal.GroupFormat.BLOCK_BYTES;
import static org.giliran.journal.GroupFormat.FORMAT;
import static org.giliran.journal.GroupFormat.HEADER_BYTES;
import static org.giliran.journal.GroupFormat.MAX_PADDED_BYTES;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The rest of a file from a place where no valid group stands: torn or damaged, by the rules of
 * {@link GroupFormat}.
 */
record Tail(Path file, FileWindow bytes, long offset, long seq) {

    /** Returns when it can be what is left of one write. */
    void requireTorn() throws IOException {
        requireKnownFormat();
        long end = offset + mayHaveBytes();
        for (long at = offset + BLOCK_BYTES; at < bytes.size(); at += BLOCK_BYTES) {
            var block = bytes.at(at, BLOCK_BYTES);
            if (GroupFormat.beginsLikeAGroup(block)) {
                throw damaged(
                        "its group at byte "
                                + offset
                                + " is broken, yet another group follows at byte "
                                + at);
            }
            if (at >= end && !GroupFormat.allZero(block)) {
                throw damaged(
                        "its group at byte "
                                + offset
                                + " is broken, yet more follows at byte "
                                + at);
            }
        }
    }

    private void requireKnownFormat() throws IOException {
        var block = bytes.at(offset, HEADER_BYTES);
        if (GroupFormat.beginsLikeAGroup(block) && GroupFormat.format(block) != FORMAT) {
            throw damaged(
                    "it is in format "
                            + GroupFormat.format(block)
                            + ", which this program does not know");
        }
    }

    private int mayHaveBytes() throws IOException {
        return GroupHeader.find(bytes.at(offset, HEADER_BYTES))
                .filter(header -> header.firstSeq() == seq)
                .map(GroupHeader::paddedBytes)
                .orElse(MAX_PADDED_BYTES);
    }

    private DamagedJournal damaged(String reason) {
        return new DamagedJournal(file, seq, reason);
    }
}
