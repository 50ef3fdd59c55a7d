package org.giliran.display.screen;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.program.ProblemException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Serves a hall's own voice pack to the page.
 *
 * @param folder with {@code manifest.json} and the files that it names
 */
public record PackRoutes(Path folder) {
    private static final String AT = "/voice";

    /** What every pack has. */
    public static final String MANIFEST = "manifest.json";

    /** A file beside the manifest, or one folder below it. */
    private static final Pattern NAME = Pattern.compile("(\\w{1,32}/)?\\w[\\w.-]{0,79}");

    /**
     * Where the page finds the pack; another folder is elsewhere, so that a page sees the change.
     */
    public String at() {
        return AT + "/" + Integer.toHexString(folder.toAbsolutePath().hashCode());
    }

    /** Adds {@code GET /voice/PACK/…}. */
    public void addTo(RoutesConfig routes) {
        routes.get(at() + "/<name>", this::file);
    }

    private void file(Context ctx) throws IOException {
        answer(ctx, folder, ctx.pathParam("name"));
    }

    /** Answers with a file of a pack. */
    static void answer(Context ctx, Path folder, String name) throws IOException {
        if (!NAME.matcher(name).matches() || !Files.isRegularFile(folder.resolve(name))) {
            throw new ProblemException(404, "NOT_FOUND", "the voice pack has no such file");
        }
        ctx.contentType(name.equals(MANIFEST) ? "application/json" : "application/octet-stream");
        ctx.result(Files.newInputStream(folder.resolve(name)));
    }
}
