package org.giliran.program.speech;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Texts as sound, those that were asked for last kept. One is made at a time. Safe for all threads.
 *
 * <p>A clip of {@link Spoken#MOST} characters has some 0.9 MB, and none more than {@link
 * Synthesiser#MOST_BYTES}; hence not their number is bounded but their bytes.
 */
public final class SpeechClips {
    private static final Logger LOG = LoggerFactory.getLogger(SpeechClips.class);

    private record Text(String language, String words) {}

    private final Synthesiser synthesiser;
    private final int mostBytes;
    private final Map<Text, byte[]> clips = new LinkedHashMap<>(16, 0.75f, true);
    private int bytes;
    private volatile boolean failed;

    /**
     * None yet.
     *
     * @param mostBytes of all clips that are kept
     */
    public SpeechClips(Synthesiser synthesiser, int mostBytes) {
        this.synthesiser = synthesiser;
        this.mostBytes = mostBytes;
    }

    /** Whether there is a synthesiser, and the last text was said by it. */
    public boolean works() {
        return !failed && synthesiser.find().isPresent();
    }

    /**
     * The text as a WAV file; empty when it cannot be said, or there is nothing in it to be said.
     *
     * @param language {@code id} or {@code en}
     */
    public synchronized Optional<byte[]> find(String language, String text) {
        var wanted = new Text(language, Spoken.of(text));
        if (wanted.words.isEmpty() || synthesiser.find().isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] old = clips.get(wanted);
            byte[] clip = old == null ? synthesiser.say(language, wanted.words) : old;
            if (old == null) {
                keep(wanted, clip);
            }
            failed = false;
            return Optional.of(clip);
        } catch (IOException e) {
            failed = true;
            LOG.warn("a text is shown only, espeak-ng did not say it: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private void keep(Text text, byte[] clip) {
        clips.put(text, clip);
        bytes += clip.length;
        Iterator<byte[]> oldest = clips.values().iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
    }

    /** Of the clips that are kept. */
    synchronized int keptBytes() {
        return bytes;
    }
}
