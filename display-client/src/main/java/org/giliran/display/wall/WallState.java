package org.giliran.display.wall;

import org.giliran.api.board.Board;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What the wall knows. A lost server leaves the board standing and is said plainly, for a frozen
 * screen that looks live sends people to the wrong place.
 *
 * @param since while not live: the last moment the server answered
 * @param media what the hall shows between calls, in this order
 * @param ownVoice version of the hall's own voice that is on this display's disk; empty for none
 */
public record WallState(
        boolean live,
        @Nullable Instant since,
        @Nullable Board board,
        List<Media> media,
        String ownVoice) {
    public WallState {
        media = List.copyOf(media);
    }

    /** A wall that has heard nothing yet. */
    public static WallState before(Instant start) {
        return new WallState(false, start, null, List.of(), "");
    }

    /** What is known after the server answered, or did not. */
    public WallState heard(boolean nowLive, Instant lastHeard, @Nullable Board newest) {
        return new WallState(nowLive, nowLive ? null : lastHeard, newest, media, ownVoice);
    }

    /** With other pictures and videos. */
    public WallState showing(List<Media> others) {
        return new WallState(live, since, board, others, ownVoice);
    }

    /** From now on the hall's own voice of this version is there. */
    public WallState withVoice(String version) {
        return new WallState(live, since, board, media, version);
    }
}
