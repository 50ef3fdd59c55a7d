package org.giliran.program.speech;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Texts as sound, the newest of them kept. One is made at a time. Safe for all threads.
 *
 * <p>Half a megabyte each at the most.
 */
public final class SpeechClips {
    private static final Logger LOG = LoggerFactory.getLogger(SpeechClips.class);

    private record Text(String language, String words) {}

    private final Synthesiser synthesiser;
    private final int kept;
    private final Map<Text, byte[]> clips = new LinkedHashMap<>();
    private volatile boolean failed;

    /**
     * None yet.
     *
     * @param kept how many are kept, the newest
     */
    public SpeechClips(Synthesiser synthesiser, int kept) {
        this.synthesiser = synthesiser;
        this.kept = kept;
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
            keep(wanted, clip);
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
        if (clips.size() > kept) {
            clips.remove(clips.keySet().iterator().next());
        }
    }
}
