package org.giliran.hardware.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** From the bytes of a scanner to codes. */
class ScanFramesTest {
    private static final String CODE = "http://antrean.local/t/ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final ScanFrames frames = new ScanFrames();
    private long now = -5;

    private List<Scan> take(String bytes) {
        return frames.take(bytes.getBytes(ISO_8859_1), now);
    }

    private List<Scan> after(Duration silence) {
        now += silence.toNanos();
        return take("");
    }

    private static List<Scan> texts(String... texts) {
        return List.of(texts).stream().map(t -> (Scan) new Scan.Text(t)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", "\n\r", "\r\r\n"})
    void anyEndingEndsACodeOnce(String ending) {
        assertEquals(texts(CODE, "B"), take(CODE + ending + "B" + ending));
        assertEquals(List.of(), after(Duration.ofSeconds(1)));
    }

    @Test
    void withoutAnEndingSilenceEndsACode() {
        assertEquals(List.of(), take(CODE));
        assertEquals(List.of(), after(ScanFrames.SILENCE.minusNanos(1)));
        assertEquals(texts(CODE), after(Duration.ofNanos(1)));
    }

    @Test
    void halvesThatComeOneAfterTheOtherAreOneCode() {
        assertEquals(List.of(), take("http://antrean.local/t/ABCDEF"));
        now += Duration.ofMillis(70).toNanos();
        assertEquals(texts(CODE), take("GHIJKLMNOPQRSTUVWXYZ\r"));
    }

    @Test
    void aReaderWhoWasKeptAwayDoesNotCutACode() {
        take("http://antrean.local/t/ABCDEF");
        now += Duration.ofSeconds(3).toNanos();
        assertEquals(texts(CODE), take("GHIJKLMNOPQRSTUVWXYZ\r"));
    }

    @Test
    void halfACodeIsForgottenAndDoesNotSpoilTheNext() {
        take("http://antrean.local/t/ABC");
        assertEquals(texts("http://antrean.local/t/ABC"), after(Duration.ofSeconds(1)));
        assertEquals(texts(CODE), take(CODE + "\r"));
    }

    @Test
    void theLongestCodeIsTakenAndALongerOneIsUnreadable() {
        String longest = "x".repeat(Scan.LONGEST);
        assertEquals(texts(longest), take(longest + "\r"));
        assertEquals(List.of(new Scan.Unreadable()), take(longest + "y\r"));
        assertEquals(List.of(new Scan.Unreadable()), take(longest.repeat(100) + "\r"));
        assertEquals(texts(CODE), take(CODE + "\r"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0\0\0\r", "\u00ff\r", "\u001b\u0007\r", "   \r", "\r\n\r\n"})
    void noiseAloneIsNoCode(String noise) {
        assertEquals(List.of(), take(noise));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u001b@A-017\r", "A-\0017\r", "\u00c3\u00a9l\u00c3\u00a8ve\r", "A\tB\r"})
    void textWithOtherBytesInItIsUnreadable(String mixed) {
        assertEquals(List.of(new Scan.Unreadable()), take(mixed));
    }

    @Test
    void whateverComesNothingButCodesComesOut() {
        var random = new Random(20_261_121);
        var codes = new ArrayList<Scan>();
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = new byte[random.nextInt(40)];
            random.nextBytes(noise);
            now += random.nextLong(Duration.ofMillis(200).toNanos());
            codes.addAll(frames.take(noise, now)); // a Text refuses anything but visible text
        }
        assertEquals(texts(CODE), take("\r" + CODE + "\r").reversed().subList(0, 1));
        assertEquals(false, codes.isEmpty());
    }

    @Test
    void aCodeThatIsHeldThereIsNewsOnce() {
        var repeats = new Repeats();
        Scan code = new Scan.Text(CODE);
        assertEquals(true, repeats.isNew(code, now));
        for (int i = 0; i < 100; i++) {
            now += Duration.ofMillis(300).toNanos();
            assertEquals(false, repeats.isNew(code, now));
        }
        now += Repeats.AWAY.toNanos();
        assertEquals(true, repeats.isNew(code, now));
    }

    @Test
    void anotherCodeIsNewsAtOnce() {
        var repeats = new Repeats();
        assertEquals(true, repeats.isNew(new Scan.Text("A"), now));
        assertEquals(true, repeats.isNew(new Scan.Text("B"), now));
        assertEquals(false, repeats.isNew(new Scan.Text("B"), now));
        assertEquals(true, repeats.isNew(new Scan.Unreadable(), now));
    }
}
