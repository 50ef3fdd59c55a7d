package org.giliran.display.screen;

import org.giliran.api.board.Board;
import org.giliran.display.wall.Media;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What the wall page watches.
 *
 * @param since while not live: the last moment the server answered
 * @param voicePack where the page finds its voice; left out when this display is silent, for of
 *     several displays in one zone only one speaks
 * @param media what the hall shows between calls
 */
public record WallView(
        String version,
        boolean live,
        @Nullable Instant since,
        String display,
        int widthMm,
        int viewingDistanceMm,
        @Nullable String voicePack,
        @Nullable Board board,
        List<Media> media) {}
