package org.giliran.server.board.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.giliran.api.Names;
import org.giliran.server.catalogue.Name;
import org.giliran.server.opening.Opening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Optional;

/** Why no ticket can be had, in words. */
class OpeningWordsTest {
    private static Names words(Opening.Reason reason, Name why) {
        return OpeningWords.of(new Opening.Shut(reason, Optional.empty(), why));
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasWordsWithAndWithoutAName(Opening.Reason reason) {
        assertFalse(words(reason, Name.NONE).id().contains("{"));
        assertFalse(words(reason, new Name("Natal", "Christmas")).en().contains("{"));
    }

    @Test
    void aNamedReasonSaysItsName() {
        assertEquals(
                new Names("libur Natal", "holiday, Christmas"),
                words(Opening.Reason.HOLIDAY, new Name("Natal", "Christmas")));
        assertEquals(
                new Names("Salat Jumat", "Friday prayer"),
                words(Opening.Reason.BREAK, new Name("Salat Jumat", "Friday prayer")));
        assertEquals(new Names("istirahat", "break"), words(Opening.Reason.BREAK, Name.NONE));
    }
}
