package org.giliran.api.board;

import org.giliran.api.Names;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * The whole hall stands still: nobody is called, no ticket is given.
 *
 * @param reason as a code
 * @param reasonName the same for people, when the hall has a name for it
 */
public record HallPaused(String reason, @Nullable Names reasonName, Instant since) {
    /** As pages have it, in {@code ui/lib/plain/words.js}; a test compares them. */
    private static final Pattern LEAVE =
            Pattern.compile("^(evakuasi|kebakaran|gempa|evacuation|fire)(-|$)");

    /**
     * Whether everybody leaves the building: by the code of the reason, which a hall may add to, as
     * {@code evakuasi-gempa}.
     */
    public boolean mustLeave() {
        return LEAVE.matcher(reason).find();
    }

    /** The codes for which everybody leaves, as a regular expression. */
    public static String leavePattern() {
        return LEAVE.pattern();
    }
}
