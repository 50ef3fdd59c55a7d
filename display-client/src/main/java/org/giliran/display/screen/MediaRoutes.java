package org.giliran.display.screen;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.display.wall.Media;
import org.giliran.program.Background;
import org.giliran.program.ProblemException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Serves the hall's pictures and videos to the page, in pieces where a browser asks for them. Only
 * what was found in the folder has an address; a name from outside never becomes a path.
 */
public final class MediaRoutes implements AutoCloseable {
    private static final String AT = "/media";

    /** How soon a file that was put into the folder, or taken out, is noticed. */
    private static final Duration EVERY = Duration.ofSeconds(3);

    /** Another content has another address. */
    private static final String CACHE = "private, max-age=86400, immutable";

    private final Background background = new Background();
    private volatile Map<String, MediaFolder.Entry> entries = Map.of();

    private MediaRoutes() {}

    /**
     * Begins to look at a folder.
     *
     * @param shown told what there is, at once and again after every look
     */
    public static MediaRoutes start(Path folder, Consumer<List<Media>> shown) {
        var routes = new MediaRoutes();
        var looks = new MediaFolder(folder);
        routes.take(looks.look(), shown);
        routes.background.start(
                () -> {
                    while (routes.background.pause(EVERY)) {
                        routes.take(looks.look(), shown);
                    }
                });
        return routes;
    }

    private void take(List<MediaFolder.Entry> found, Consumer<List<Media>> shown) {
        entries = found.stream().collect(Collectors.toMap(MediaFolder.Entry::edition, e -> e));
        shown.accept(
                found.stream()
                        .map(e -> new Media(AT + "/" + e.edition(), e.type().kind()))
                        .toList());
    }

    /** Adds {@code GET /media/EDITION}. */
    public void addTo(RoutesConfig routes) {
        routes.get(AT + "/{edition}", this::file);
    }

    private void file(Context ctx) throws IOException {
        MediaFolder.Entry entry = entries.get(ctx.pathParam("edition"));
        if (entry == null || !Files.isRegularFile(entry.file())) {
            throw new ProblemException(404, "NOT_FOUND", "there is no such picture or video");
        }
        ctx.header("Cache-Control", CACHE);
        ctx.writeSeekableStream(
                Files.newInputStream(entry.file()), entry.type().mime(), entry.bytes());
    }

    @Override
    public void close() {
        background.close();
    }
}
