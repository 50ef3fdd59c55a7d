package org.giliran.display.screen;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import org.giliran.api.board.Board;
import org.giliran.api.board.NoticeLine;
import org.giliran.api.device.DeviceStatus.Notices;
import org.giliran.display.wall.WallState;
import org.giliran.program.LiveView;
import org.giliran.program.speech.SpeechClips;
import org.giliran.program.speech.Synthesiser;

import java.util.Optional;

/**
 * Serves the notices of the board as speech. A page names a notice and cannot have anything else
 * said. Safe for all threads.
 */
public final class NoticeVoice {
    /** A hall has ten notices at the most, of 200 characters: 0.6 MB of sound. */
    private static final int MOST_BYTES = 8_000_000;

    private final LiveView<WallState> wall;
    private final SpeechClips clips;

    /** The voice of the notices that the wall shows. */
    public NoticeVoice(LiveView<WallState> wall, Synthesiser synthesiser) {
        this.wall = wall;
        this.clips = new SpeechClips(synthesiser, MOST_BYTES);
    }

    /** Adds {@code GET /api/notices/NOTICE/voice}. */
    public void addTo(RoutesConfig routes) {
        routes.get("/api/notices/{notice}/voice", this::answer);
    }

    /** What the server is told. */
    public Notices notices() {
        return clips.works() ? Notices.SPOKEN : Notices.SHOWN_ONLY;
    }

    /** No content, and so no line in the browser's log, for what is only shown. */
    private void answer(Context ctx) {
        text(ctx.pathParam("notice"))
                .flatMap(text -> clips.find("id", text))
                .ifPresentOrElse(
                        wav -> ctx.contentType("audio/wav").result(wav),
                        () -> ctx.status(HttpStatus.NO_CONTENT));
    }

    private Optional<String> text(String notice) {
        Board board = wall.value().board();
        return board == null
                ? Optional.empty()
                : board.notices().stream()
                        .filter(line -> line.id().equals(notice))
                        .map(NoticeLine::text)
                        .findFirst();
    }
}
