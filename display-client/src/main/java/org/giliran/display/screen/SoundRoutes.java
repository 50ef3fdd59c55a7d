package org.giliran.display.screen;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.BadMessage;
import org.giliran.api.device.DeviceStatus.Sound;
import org.giliran.api.device.DeviceStatus.SoundState;
import org.giliran.display.wall.SoundWatch;
import org.giliran.program.Bodies;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.Semaphore;

/**
 * Takes what each page says of its voice, and answers which one may use it.
 *
 * @param changes released when the server should hear of it at once
 */
public record SoundRoutes(SoundWatch sound, Semaphore changes) {
    /**
     * Request: how a page's voice is, or would be.
     *
     * @param page a name that the page chose for itself; pages without one count as one page
     * @param leaving whether the page goes, or is not seen any more, and gives the voice back
     */
    public record Report(
            SoundState state,
            int backlogSeconds,
            @Nullable String page,
            @Nullable Boolean leaving) {
        /** Refuses what cannot be. */
        public Report {
            if (backlogSeconds < 0) {
                throw new IllegalArgumentException("backlogSeconds must be 0 or more");
            }
            if (page != null && !page.matches("[0-9a-z-]{1,64}")) {
                throw new IllegalArgumentException("page must be 1 to 64 of 0-9, a-z and -");
            }
        }
    }

    /**
     * Answer to a page.
     *
     * @param speaks whether it is the one that speaks
     * @param heard whether the one that speaks can be heard; a browser may hold its sound back
     */
    public record Turn(boolean speaks, boolean heard) {}

    /** Adds {@code POST /api/sound}. */
    public void addTo(RoutesConfig routes) {
        routes.post("/api/sound", this::heard);
    }

    private void heard(Context ctx) throws BadMessage {
        Report report = Bodies.read(ctx, Report.class);
        SoundState before = sound.sound().state();
        ctx.json(take(report));
        if (sound.sound().state() != before) {
            changes.release();
        }
    }

    /** Takes a report; what its page is answered. */
    public Turn take(Report report) {
        String page = report.page() == null ? "" : report.page();
        if (Boolean.TRUE.equals(report.leaving())) {
            sound.left(page);
            return new Turn(false, sound.isHeard());
        }
        boolean speaks = sound.heard(page, new Sound(report.state(), report.backlogSeconds()));
        return new Turn(speaks, sound.isHeard());
    }
}
