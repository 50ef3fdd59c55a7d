package org.giliran.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.api.QueueClient;
import org.giliran.display.wall.Screen;
import org.giliran.program.HallClock;
import org.giliran.program.Life;
import org.giliran.program.speech.Synthesiser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Recorded voices on the disk of a display that is started again; its server is away. */
final class OldVoiceTest {
    private static final String VERSION = "id-0123456789abcdef";

    @TempDir private Path data;
    private final Life life = new Life();

    @BeforeEach
    void leave() throws IOException {
        for (String left : List.of(".part/id", "id-0000000000000000/id", VERSION + "/id")) {
            Path clips = Files.createDirectories(data.resolve("voice").resolve(left));
            Files.writeString(clips.resolve("a.wav"), "tujuh");
        }
    }

    @AfterEach
    void stop() {
        life.close();
    }

    private void start(boolean speaks, @Nullable Path voicePack) {
        var client = new QueueClient(URI.create("http://127.0.0.1:9"), "disdukcapil", "token");
        Display.start(
                new DisplaySettings(
                        client,
                        "layar-1",
                        null,
                        new Screen(952, 8000),
                        speaks,
                        voicePack,
                        data,
                        new Synthesiser(List.of(), Duration.ofSeconds(5)),
                        null,
                        0,
                        HallClock.system()),
                life);
    }

    private List<String> kept() throws IOException {
        Path folder = data.resolve("voice");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatWasLeftHalfFetchedOrHalfDeletedGoes() throws IOException {
        start(true, null);
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!kept().equals(List.of(VERSION)) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertEquals(List.of(VERSION), kept());
    }

    @Test
    void aDisplayThatDoesNotSpeakKeepsNone() throws IOException {
        start(false, null);
        assertEquals(List.of(), kept());
    }

    @Test
    void aDisplayThatSpeaksWithAVoiceItWasToldKeepsNoOther() throws IOException {
        Path told = Files.createDirectories(data.resolve("told"));
        Files.writeString(told.resolve("manifest.json"), "{}");
        start(true, told);
        assertEquals(List.of(), kept());
    }
}
