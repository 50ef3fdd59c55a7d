package org.giliran.display.screen;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.display.wall.Media;
import org.giliran.display.wall.Piece;
import org.giliran.program.Background;
import org.giliran.program.ProblemException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * Names that cannot be read in this system's encoding may look the same: one of them is shown.
     */
    private void take(List<MediaFolder.Entry> found, Consumer<List<Media>> shown) {
        entries =
                found.stream()
                        .collect(
                                Collectors.toMap(
                                        MediaFolder.Entry::edition, e -> e, (one, _) -> one));
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
        ctx.header("Cache-Control", CACHE)
                .header("Accept-Ranges", "bytes")
                .contentType(entry.type().mime());
        String range = ctx.header("Range");
        if (range != null && Piece.isAsked(range)) {
            piece(ctx, entry, range);
        } else {
            ctx.header("Content-Length", String.valueOf(entry.bytes()))
                    .result(Files.newInputStream(entry.file()));
        }
    }

    private static void piece(Context ctx, MediaFolder.Entry entry, String range)
            throws IOException {
        Optional<Piece> piece = Piece.of(range, entry.bytes());
        if (piece.isEmpty()) {
            ctx.status(416).header("Content-Range", "bytes */" + entry.bytes());
            return;
        }
        try (InputStream in = Files.newInputStream(entry.file())) {
            in.skipNBytes(piece.get().from());
            ctx.status(206)
                    .header("Content-Range", piece.get().contentRange(entry.bytes()))
                    .result(in.readNBytes(piece.get().bytes()));
        }
    }

    @Override
    public void close() {
        background.close();
    }
}
