package org.giliran.server.desk;

import org.giliran.api.Wire;
import org.giliran.journal.Chain;

import java.nio.charset.StandardCharsets;

/**
 * One record for an auditor, as docs/journal.md has it: {@code hash} is that of {@code before},
 * {@code seq} and {@code bytes}, which are the record's stored form as text.
 */
public record JournalLine(long seq, String before, String hash, String bytes) {

    public static JournalLine of(Chain before, Chain after, byte[] record) {
        String text = new String(record, StandardCharsets.UTF_8);
        return new JournalLine(after.seq(), before.hex(), after.hex(), text);
    }

    /** In one line, without its end. */
    public String json() {
        return Wire.MAPPER.writeValueAsString(this);
    }
}
