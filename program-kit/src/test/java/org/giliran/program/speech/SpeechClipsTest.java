package org.giliran.program.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/**
 * Over a program that says every text with the same 100,000 bytes, and writes down what it said.
 */
final class SpeechClipsTest {
    private static final int SAMPLES = 50_000;

    @TempDir private Path folder;

    private Synthesiser synthesiser() throws IOException {
        var wav = new ByteArrayOutputStream();
        byte[] samples = new byte[2 * SAMPLES];
        Arrays.fill(samples, (byte) 16);
        var hum = new ByteArrayInputStream(samples);
        var format = new AudioFormat(22_050, 16, 1, true, false);
        AudioSystem.write(
                new AudioInputStream(hum, format, SAMPLES), AudioFileFormat.Type.WAVE, wav);
        Path sound = Files.write(folder.resolve("sound.wav"), wav.toByteArray());
        Path program = folder.resolve("espeak-ng");
        String script = "#!/bin/sh\n{ cat; echo; } >> '%s'\ncat '%s'\n";
        Files.writeString(program, script.formatted(folder.resolve("said"), sound));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Synthesiser(List.of(folder), Duration.ofSeconds(20));
    }

    private List<String> said() throws IOException {
        return Files.readAllLines(folder.resolve("said"));
    }

    @Test
    void noMoreBytesAreKeptThanWereAllowedHoweverManyTextsAreSaid() throws IOException {
        var clips = new SpeechClips(synthesiser(), 250_000);
        for (int text = 0; text < 10; text++) {
            assertTrue(clips.find("id", "Layanan " + text).orElseThrow().length > 100_000);
            assertTrue(clips.keptBytes() <= 250_000, clips.keptBytes() + " bytes");
        }
        assertTrue(clips.keptBytes() > 200_000, "two are kept");
    }

    @Test
    void whatWasAskedForLastIsKept() throws IOException {
        var clips = new SpeechClips(synthesiser(), 250_000);
        for (String text : List.of("satu", "dua", "satu", "tiga", "satu", "dua")) {
            clips.find("id", text);
        }
        assertEquals(List.of("satu", "dua", "tiga", "dua"), said());
    }

    @Test
    void aClipThatIsLargerThanAllIsSaidAndNotKept() throws IOException {
        var clips = new SpeechClips(synthesiser(), 50_000);
        assertTrue(clips.find("id", "satu").isPresent());
        assertEquals(0, clips.keptBytes());
    }
}
