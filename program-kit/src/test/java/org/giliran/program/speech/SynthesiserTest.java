package org.giliran.program.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Over the real espeak-ng, which {@code ./giliran test} installs. */
final class SynthesiserTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Synthesiser REAL =
            new Synthesiser(Synthesiser.foldersOf(System.getenv("PATH")), LIMIT);

    @TempDir private static Path folder;

    /** The samples as another reader of WAV files finds them. */
    private static double[] samples(byte[] wav) throws IOException {
        try (AudioInputStream sound =
                AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
            assertEquals(22_050, sound.getFormat().getSampleRate());
            byte[] bytes = sound.readAllBytes();
            assertEquals(sound.getFrameLength() * 2, bytes.length);
            double[] samples = new double[bytes.length / 2];
            for (int at = 0; at < samples.length; at++) {
                samples[at] = (short) (bytes[2 * at] & 0xff | bytes[2 * at + 1] << 8) / 32_767.0;
            }
            return samples;
        } catch (UnsupportedAudioFileException e) {
            throw new IOException(e);
        }
    }

    private static double seconds(byte[] wav) throws IOException {
        return samples(wav).length / 22_050.0;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Loket 3 tutup sementara, silakan menuju loket 5.",
                "Aaaa!",
                "Mohon perhatian. Ditemukan seorang anak di lantai dua. Orang tua ditunggu."
            })
    void aNoticeIsAboutAsLoudAsACallAndDoesNotClip(String text) throws IOException {
        double squares = 0;
        double peak = 0;
        int sounding = 0;
        for (double sample : samples(REAL.say(text))) {
            peak = Math.max(peak, Math.abs(sample));
            squares += sample * sample;
            sounding += Math.abs(sample) > 0.003 ? 1 : 0;
        }
        double decibels = 10 * Math.log10(squares / sounding);
        assertTrue(decibels > -21 && decibels < -17, decibels + " dB");
        assertTrue(peak < 0.9, "peak of " + peak);
    }

    @Test
    void moreWordsTakeLonger() throws IOException {
        byte[] one = REAL.say("Loket tutup.");
        byte[] two = REAL.say("Loket tutup. Silakan kembali besok pagi.");
        assertTrue(seconds(one) > 0.5 && seconds(two) > 1.5 * seconds(one));
    }

    /** With options it would print its help, name its version, write files or know phonemes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--version",
                "-w notice.wav",
                "-f /etc/passwd",
                "$(touch notice.wav)",
                "; touch notice.wav; `touch notice.wav`",
                "a\u001b[2J\u0000b\u0007c",
                "[[h@'loU]] <audio src='/etc/passwd'/>",
            })
    void aHostileTextIsSoundAndNothingElse(String text) throws IOException {
        assertTrue(seconds(REAL.say(text)) > 0.2);
        assertTrue(seconds(REAL.say(Spoken.of(text))) > 0.2);
        assertTrue(Files.notExists(Path.of("notice.wav")));
    }

    @Test
    void aTextWithoutEndIsCutBeforeItIsSaidAndRefusedByItsSoundIfItIsNot() throws IOException {
        String endless = "a1 ".repeat(10_000);
        assertTrue(seconds(REAL.say(Spoken.of(endless))) < 45 * 2);
        assertThrows(IOException.class, () -> REAL.say(endless));
    }

    @Test
    void indonesianIsSpokenWithItsOwnLetters() throws IOException {
        double once = seconds(REAL.say("é"));
        assertEquals(once, seconds(REAL.say("é")), "its samples may differ a little each time");
        assertNotEquals(once, seconds(REAL.say("Ã©")));
    }

    @Test
    void whereItIsNotInstalledNothingIsFoundAndNothingSaid() throws IOException {
        var none = new Synthesiser(List.of(folder, folder.resolve("missing")), LIMIT);
        Files.createDirectories(folder.resolve("espeak-ng"));
        assertEquals(Optional.empty(), none.find());
        assertThrows(IOException.class, () -> none.say("Loket tutup."));
    }

    @Test
    void foldersBesideTheProgramAreNotSearched() {
        assertEquals(
                List.of(Path.of("/usr/bin"), Path.of("/bin")),
                Synthesiser.foldersOf("/usr/bin::.:bin:/bin"));
        assertEquals(List.of(), Synthesiser.foldersOf(""));
    }

    private static Synthesiser broken(String script, Duration limit) throws IOException {
        Path place = Files.createTempDirectory(folder, "broken");
        Path program = Files.writeString(place.resolve("espeak-ng"), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Synthesiser(List.of(place), limit);
    }

    @Test
    void aSynthesiserThatHangsIsEnded() throws IOException {
        var hanging = broken("exec sleep 60\n", Duration.ofMillis(300));
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThrows(IOException.class, () -> hanging.say("Loket tutup.")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exit 0\n",
                "echo usage: espeak-ng\n",
                "exec cat /dev/zero\n",
                "exec espeak-ng --version\n",
                "/usr/bin/espeak-ng \"$@\"; exit 3\n"
            })
    void whatIsNoWholeSoundIsNotPlayed(String script) throws IOException {
        var wrong = broken(script, LIMIT);
        assertThrows(IOException.class, () -> wrong.say("Loket tutup."));
    }
}
