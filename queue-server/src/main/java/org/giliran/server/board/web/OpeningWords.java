package org.giliran.server.board.web;

import org.giliran.api.Names;
import org.giliran.server.opening.Opening;
import org.giliran.ui.Texts;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Says why no ticket can be had, in both languages, for kiosk and phone. */
public final class OpeningWords {
    private static final Texts INDONESIAN = Texts.load("opening", "id");
    private static final Texts ENGLISH = Texts.load("opening", "en");

    /** Reasons that the set-up or staff may have a name for. */
    private static final Set<Opening.Reason> NAMED =
            EnumSet.of(
                    Opening.Reason.HOLIDAY,
                    Opening.Reason.BREAK,
                    Opening.Reason.CLOSED_BY_STAFF,
                    Opening.Reason.HALL_PAUSED);

    private OpeningWords() {}

    public static Names of(Opening.Shut shut) {
        return new Names(
                words(INDONESIAN, shut, shut.why().id()), words(ENGLISH, shut, shut.why().en()));
    }

    private static String words(Texts texts, Opening.Shut shut, String why) {
        String key = shut.reason().name();
        return why.isEmpty() || !NAMED.contains(shut.reason())
                ? texts.get(key)
                : texts.get(key + ".named", Map.of("why", why));
    }
}
