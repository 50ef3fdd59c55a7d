package org.giliran.program;

import io.javalin.http.Context;
import io.javalin.http.Handler;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A page of the class path, served at an address that is not its file's name.
 *
 * @param classPath e.g. {@code /pages/workbench.html}
 */
public record Page(String classPath) implements Handler {
    @Override
    public void handle(Context ctx) {
        try (var file = Page.class.getResourceAsStream(classPath)) {
            if (file == null) {
                throw new ProblemException(404, "NOT_FOUND", "there is nothing at this address");
            }
            ctx.header("Cache-Control", "no-cache")
                    .contentType("text/html; charset=utf-8")
                    .result(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + classPath, e);
        }
    }
}
