package org.giliran.display.screen;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import org.giliran.api.BadMessage;
import org.giliran.api.device.DeviceStatus.Sound;
import org.giliran.display.wall.SoundWatch;
import org.giliran.program.Bodies;

/** Takes what the page says of its voice. */
public record SoundRoutes(SoundWatch sound) {

    /** Adds {@code POST /api/sound}. */
    public void addTo(RoutesConfig routes) {
        routes.post("/api/sound", this::heard);
    }

    private void heard(Context ctx) throws BadMessage {
        sound.heard(Bodies.read(ctx, Sound.class));
        ctx.status(HttpStatus.NO_CONTENT);
    }
}
