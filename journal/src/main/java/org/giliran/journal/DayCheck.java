package org.giliran.journal;

import java.time.LocalDate;

/** What {@link JournalVerify} says of one day. */
public sealed interface DayCheck {

    LocalDate date();

    /**
     * Every record is as it was written, and goes on from the day before.
     *
     * @param records how many of this day; 0 when the file was made but never written
     * @param head the chain after the last of them
     */
    record Verified(LocalDate date, long records, Chain head) implements DayCheck {

        /** The day's closing hash, 64 hexadecimal digits. */
        public String closingHash() {
            return head.hex();
        }
    }

    /**
     * The day holds something else than what was written, or a day before it is missing.
     *
     * @param seq the first record that cannot be trusted
     * @param reason in plain words
     */
    record Damaged(LocalDate date, long seq, String reason) implements DayCheck {}
}
