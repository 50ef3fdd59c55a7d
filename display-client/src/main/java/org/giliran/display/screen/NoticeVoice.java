package org.giliran.display.screen;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import org.giliran.api.board.Board;
import org.giliran.api.device.DeviceStatus.Notices;
import org.giliran.display.wall.Spoken;
import org.giliran.display.wall.WallState;
import org.giliran.program.LiveView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Serves the notices of the board as speech. A page names a notice and cannot have anything else
 * said. One text is made at a time. Safe for all threads.
 */
public final class NoticeVoice {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeVoice.class);

    /** A hall has ten notices at the most; half a megabyte each. */
    private static final int KEPT = 10;

    private final LiveView<WallState> wall;
    private final Synthesiser synthesiser;
    private final Map<String, byte[]> clips = new LinkedHashMap<>();
    private volatile boolean failed;

    /** The voice of the notices that the wall shows. */
    public NoticeVoice(LiveView<WallState> wall, Synthesiser synthesiser) {
        this.wall = wall;
        this.synthesiser = synthesiser;
    }

    /** Adds {@code GET /api/notices/NOTICE/voice}. */
    public void addTo(RoutesConfig routes) {
        routes.get("/api/notices/{notice}/voice", this::answer);
    }

    /** What the server is told. */
    public Notices notices() {
        return failed || synthesiser.find().isEmpty() ? Notices.SHOWN_ONLY : Notices.SPOKEN;
    }

    /** No content, and so no line in the browser's log, for what is only shown. */
    private void answer(Context ctx) {
        Optional<byte[]> clip = text(ctx.pathParam("notice")).flatMap(this::clip);
        clip.ifPresentOrElse(
                wav -> ctx.contentType("audio/wav").result(wav),
                () -> ctx.status(HttpStatus.NO_CONTENT));
    }

    private Optional<String> text(String notice) {
        Board board = wall.value().board();
        return board == null
                ? Optional.empty()
                : board.notices().stream()
                        .filter(line -> line.id().equals(notice))
                        .map(line -> Spoken.of(line.text()))
                        .filter(words -> !words.isEmpty())
                        .findFirst();
    }

    private synchronized Optional<byte[]> clip(String words) {
        if (synthesiser.find().isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] clip = clips.containsKey(words) ? clips.get(words) : synthesiser.say(words);
            keep(words, clip);
            failed = false;
            return Optional.of(clip);
        } catch (IOException e) {
            failed = true;
            LOG.warn("a notice is shown only, espeak-ng did not say it: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private void keep(String words, byte[] clip) {
        clips.put(words, clip);
        if (clips.size() > KEPT) {
            clips.remove(clips.keySet().iterator().next());
        }
    }
}
