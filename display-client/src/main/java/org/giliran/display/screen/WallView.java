package org.giliran.display.screen;

import org.giliran.api.board.Board;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What the wall page watches.
 *
 * @param since while not live: the last moment the server answered
 * @param speaks whether the page says the calls; of several displays in one zone only one does
 */
public record WallView(
        String version,
        boolean live,
        @Nullable Instant since,
        String display,
        int widthMm,
        int viewingDistanceMm,
        boolean speaks,
        @Nullable Board board) {}
