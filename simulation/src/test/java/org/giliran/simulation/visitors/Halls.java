package org.giliran.simulation.visitors;

import org.giliran.server.catalogue.SetUp;
import org.giliran.server.setup.link.SetUpFiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;

/** The demo's own hall, and its morning. */
public final class Halls {
    public static final SetUp DEMO = demo();

    /** Half past seven in Jakarta. */
    static final Instant MORNING = Instant.parse("2026-11-23T00:30:00Z");

    private Halls() {}

    private static SetUp demo() {
        try (InputStream in = Halls.class.getResourceAsStream("/demo/setup.yaml")) {
            Path file = Files.createTempFile("demo", ".yaml");
            try {
                Files.write(file, Objects.requireNonNull(in).readAllBytes());
                return SetUpFiles.read(file).setUp();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
