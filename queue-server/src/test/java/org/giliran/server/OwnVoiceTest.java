package org.giliran.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.voice.VoicePack;
import org.giliran.api.voice.VoiceState;
import org.giliran.server.voice.Tones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A hall records its own voice, uses it, goes back, and deletes it. Long, for each command is tried
 * well, repeated and refused.
 */
@Isolated("reads what the program says")
class OwnVoiceTest {
    @TempDir private Path dir;
    private RunningServer hall;

    private RunningServer hall() {
        if (hall == null) {
            hall = RunningServer.start(dir.resolve("data"));
        }
        return hall;
    }

    @AfterEach
    void stop() {
        if (hall != null) {
            hall.close();
        }
    }

    private Caller wati() {
        return hall().as(Who.WATI);
    }

    private VoiceState.Language language(String code) {
        VoiceState state = wati().get("/voice").expect(200).as(VoiceState.class);
        return state.languages().stream().filter(l -> l.language().equals(code)).findAny().get();
    }

    private Answer record(String language, String phrase, int hertz) {
        return wati().post("/voice/" + language + "/clips", Tones.clip(phrase, Tones.wav(hertz)));
    }

    /** Each phrase with a tone of its own. */
    private void recordAll(String language, int hertz) {
        int tone = hertz;
        for (VoiceState.Phrase phrase : language(language).phrases()) {
            record(language, phrase.phrase(), tone++).expect(200);
        }
    }

    private Answer command(String language, String name) {
        return wati().post("/voice/" + language + "/" + name, "{}");
    }

    private String boardVoice() {
        return hall().as(Who.DISPLAY).get("/board?zone=utama").expect(200).get("voice");
    }

    private List<Path> sounds() throws Exception {
        Path folder = dir.resolve("data/voice");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".wav")).toList();
        }
    }

    @Test
    void thePageIsToldWhatToReadAloudAndWhatIsRecorded() {
        VoiceState.Language before = language("id");
        assertEquals(51, before.phrases().size());
        assertEquals(65, language("en").phrases().size());
        record("id", "digit-7", 440).expect(200);
        VoiceState.Phrase seven =
                language("id").phrases().stream()
                        .filter(p -> p.phrase().equals("digit-7"))
                        .findAny()
                        .get();
        assertEquals("tujuh", seven.text());
        assertEquals(Sha.of(Tones.wav(440)), seven.clip().sound());
        assertEquals(1, language("id").recorded());
    }

    @Test
    void aRecordingOutlivesTheServer() throws Exception {
        record("id", "digit-7", 440).expect(200);
        hall.restart();
        assertEquals(1, language("id").recorded());
        String sound = Sha.of(Tones.wav(440));
        Answer heard = wati().get("/voice/id/sounds/" + sound).expect(200);
        assertEquals("audio/wav", heard.header("content-type"));
        assertEquals(1, sounds().size());
        record("id", "digit-7", 450).expect(200);
        assertEquals(1, sounds().size(), "the one before is gone");
    }

    @Test
    void aVoiceIsUsedWhenAllOfItIsRecordedAndNotBefore() {
        record("id", "digit-7", 440).expect(200);
        command("id", "publish").expect(409, "VOICE_INCOMPLETE");
        assertEquals("", boardVoice());
        recordAll("id", 300);
        command("id", "publish").expect(200);
        String version = boardVoice();
        assertTrue(version.matches("id-[0-9a-f]{16}"), version);
        VoicePack pack = hall.as(Who.DISPLAY).get("/voice/pack").as(VoicePack.class);
        assertEquals(version, pack.version());
        assertEquals(List.of("id"), pack.languages().stream().map(l -> l.language()).toList());
        for (VoicePack.Clip clip : pack.languages().getFirst().clips()) {
            hall.as(Who.DISPLAY).get("/voice/id/sounds/" + clip.sound()).expect(200);
        }
    }

    @Test
    void aDisplayThatWaitsForTheBoardHearsOfAnotherVoiceAtOnce() {
        recordAll("id", 300);
        String seen = hall.as(Who.DISPLAY).get("/board").get("version");
        var poll = hall.as(Who.DISPLAY).poll("/board?wait=30&after=" + seen);
        hall.awaitHeldPolls(1);
        command("id", "publish").expect(200);
        assertTrue(poll.join().expect(200).get("voice").startsWith("id-"));
    }

    @Test
    void whatIsRecordedLaterIsNotUsedUntilItIsPublishedAgain() {
        recordAll("id", 300);
        command("id", "publish").expect(200);
        String first = boardVoice();
        record("id", "digit-7", 900).expect(200);
        assertTrue(language("id").changed());
        assertEquals(first, boardVoice());
        assertEquals(200, sound(300 + 33).status(), "the displays may fetch the old one still");
        command("id", "publish").expect(200);
        assertNotEquals(first, boardVoice());
        assertFalse(language("id").changed());
        assertEquals(404, sound(300 + 33).status());
    }

    /** The tone of the phrase at that place: digit-7 is the 34th. */
    private Answer sound(int hertz) {
        return hall.as(Who.DISPLAY).get("/voice/id/sounds/" + Sha.of(Tones.wav(hertz)));
    }

    @Test
    void theStandardVoiceComesBackAndTheRecordingsStay() {
        recordAll("en", 300);
        command("en", "publish").expect(200);
        command("en", "withdraw").expect(200);
        assertEquals("", boardVoice());
        assertEquals(65, language("en").recorded());
        command("en", "publish").expect(200);
        assertTrue(boardVoice().startsWith("en-"));
    }

    @Test
    void whatIsDeletedIsNotOnTheDiskAnyMore() throws Exception {
        recordAll("id", 300);
        record("en", "digit-7", 300).expect(200);
        command("id", "publish").expect(200);
        wati().post("/voice/en/erase", "{\"phrase\":\"digit-7\"}").expect(200);
        assertEquals(51, sounds().size());
        command("id", "erase").expect(200);
        assertEquals(List.of(), sounds());
        assertEquals("", boardVoice());
        assertEquals(0, language("id").recorded());
    }

    /** A folder that is not empty stands where a sound was: it cannot be deleted. */
    @Test
    void aChangeIsDoneAndToldThoughOldSoundsCannotBeDeleted() throws Exception {
        record("id", "digit-7", 440).expect(200);
        Path stuck = dir.resolve("data/voice/balai/id/stuck.wav/not-empty");
        Files.createDirectories(stuck);
        record("id", "digit-8", 450).expect(200);
        assertEquals(2, language("id").recorded());
        recordAll("id", 300);
        String seen = hall.as(Who.DISPLAY).get("/board").get("version");
        var poll = hall.as(Who.DISPLAY).poll("/board?wait=30&after=" + seen);
        hall.awaitHeldPolls(1);
        command("id", "publish").expect(200);
        assertTrue(poll.join().expect(200).get("voice").startsWith("id-"));
        assertTrue(Files.exists(stuck));
    }

    @Test
    void aDeleteThatAKillInterruptedIsFinishedAtTheNextStart() throws Exception {
        record("id", "digit-7", 440).expect(200);
        hall.stop();
        Path stray = dir.resolve("data/voice/balai/id/" + "0".repeat(64) + ".wav");
        Files.write(stray, Tones.wav(500));
        hall.resume();
        assertEquals(1, sounds().size());
        assertFalse(Files.exists(stray));
    }

    @Test
    void aVoiceThatHasLostAClipOnTheDiskIsNotUsed() throws Exception {
        recordAll("id", 300);
        command("id", "publish").expect(200);
        hall.stop();
        Files.delete(sounds().getFirst());
        hall.resume();
        assertEquals("", boardVoice());
        assertEquals(50, language("id").recorded());
    }

    @Test
    void aHallOpensThoughTheListOfItsVoiceIsDamaged() throws Exception {
        record("id", "digit-7", 440).expect(200);
        hall.stop();
        Files.writeString(dir.resolve("data/voice/balai/voice.json"), "{\"languages\":");
        hall.resume();
        assertEquals(0, language("id").recorded());
        assertEquals(1, sounds().size(), "what was recorded is put aside");
        record("id", "digit-7", 440).expect(200);
    }

    @Test
    void aCommandThatComesAgainDoesNothing() {
        String key = "rekam-tujuh-sekali";
        String body = Tones.clip("digit-7", Tones.wav(440));
        wati().post("/voice/id/clips", body, key).expect(200);
        command("id", "erase").expect(200);
        hall.restart();
        Answer again = wati().post("/voice/id/clips", body, key).expect(200);
        assertTrue(again.replayed());
        assertEquals(0, language("id").recorded(), "a late repeat brings nothing back");
        String other = Tones.clip("digit-7", Tones.wav(450));
        wati().post("/voice/id/clips", other, key).expect(422, "KEY_REUSED");
    }

    /**
     * The look is made where the change is: what was done is done, though a phrase has gone since.
     */
    @Test
    void aPublishThatComesAgainIsDoneThoughAPhraseHasGoneSince() {
        recordAll("id", 300);
        String key = "pakai-suara-ini-1";
        wati().post("/voice/id/publish", "{}", key).expect(200);
        wati().post("/voice/id/erase", "{\"phrase\":\"digit-7\"}").expect(200);
        assertTrue(wati().post("/voice/id/publish", "{}", key).expect(200).replayed());
        command("id", "publish").expect(409, "VOICE_INCOMPLETE");
    }

    @Test
    void onlySoundsOfPhrasesThatTheVoiceNeedsAreKept() throws Exception {
        var bad = new ArrayList<Answer>();
        bad.add(record("id", "../digit-7", 440).expect(404, "NOT_FOUND"));
        bad.add(record("jv", "digit-7", 440).expect(404, "NOT_FOUND"));
        bad.add(
                wati().post("/voice/id/clips", Tones.clip("digit-7", Tones.wav(440, 7, 0.2)))
                        .expect(413, "TOO_LARGE"));
        bad.add(
                wati().post("/voice/id/clips", Tones.clip("digit-7", new byte[100]))
                        .expect(400, "OUT_OF_RANGE"));
        hall.as(Who.BUDI).get("/voice").expect(403);
        hall.as(Who.DISPLAY).get("/voice").expect(403);
        assertEquals(4, bad.size());
        assertEquals(List.of(), sounds());
    }

    @Test
    void aBackupHoldsTheVoiceAndSharesItsSoundsWithTheNext() throws Exception {
        hall = Backed.startWithoutSchedule(dir);
        recordAll("id", 300);
        command("id", "publish").expect(200);
        Path first = Backed.make(hall, dir);
        Path second = Backed.make(hall, dir);
        String sound = "data/voice/balai/id/" + Sha.of(Tones.wav(300)) + ".wav";
        assertTrue(Files.exists(first.resolve("data/voice/balai/voice.json")));
        assertEquals(
                Files.getAttribute(first.resolve(sound), "unix:ino"),
                Files.getAttribute(second.resolve(sound), "unix:ino"));
        command("id", "erase").expect(200);
        Path third = Backed.make(hall, dir);
        assertFalse(Files.exists(third.resolve(sound)));
        hall.stop();
        Path made = dir.resolve("new");
        Ran restored =
                Ran.server(
                        "restore",
                        "--from",
                        second.toString(),
                        "--data",
                        made.toString(),
                        "--operator",
                        Who.WATI.login(),
                        "--clock",
                        "2026-11-21T02:10:00Z");
        assertEquals(0, restored.status(), restored.err());
        assertEquals(
                Sha.of(second.resolve(sound)),
                Sha.of(made.resolve(sound.substring("data/".length()))));
    }
}
