package org.giliran.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads what lies under {@code ui/} on the class path. */
final class Resources {
    private Resources() {}

    static String text(String path) {
        return find(path)
                .orElseThrow(() -> new IllegalArgumentException("there is no resource ui/" + path));
    }

    static Optional<String> find(String path) {
        try (var in = Resources.class.getResourceAsStream("/ui/" + path)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read ui/" + path, e);
        }
    }
}
