package org.giliran.journal;

import java.util.List;

/** What a {@link DayReader} finds next. */
sealed interface Step {

    /** A group, checked in every way. */
    record Records(List<StoredRecord> list) implements Step {}

    /** The file ends after the last group. */
    record End() implements Step {}

    /** The file ends in what is left of one write. */
    record Torn() implements Step {}
}
