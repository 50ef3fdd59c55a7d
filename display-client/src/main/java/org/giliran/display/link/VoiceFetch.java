package org.giliran.display.link;

import org.giliran.api.QueueClient;
import org.giliran.api.Wire;
import org.giliran.api.voice.VoicePack;
import org.giliran.program.Background;
import org.giliran.program.Cause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Keeps this display's copy of the hall's own voice as the board says that it is: fetches another
 * version whole before it is used, and deletes the copy of a voice that the hall has no more.
 */
public final class VoiceFetch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VoiceFetch.class);

    /** A clip of six seconds has 576,044 bytes. */
    private static final int MOST_BYTES = 1_000_000;

    private static final Duration RETRY = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final QueueClient client;
    private final VoiceStore store;
    private final String otherwise;
    private final Consumer<String> ready;
    private final Background background = new Background();
    private volatile String wanted;
    private String kept;

    /** Whether nothing but {@link #kept} is on the disk. */
    private boolean tidy;

    private VoiceFetch(
            QueueClient client,
            VoiceStore store,
            String otherwise,
            Consumer<String> ready,
            String kept) {
        this.client = client;
        this.store = store;
        this.otherwise = otherwise;
        this.ready = ready;
        this.kept = kept;
        this.wanted = kept;
    }

    /**
     * Starts with what is on the disk.
     *
     * @param otherwise where the page finds the voice for a language that the hall has not recorded
     * @param ready told which version is there now; empty for none
     */
    public static VoiceFetch start(
            QueueClient client, VoiceStore store, String otherwise, Consumer<String> ready) {
        var fetch = new VoiceFetch(client, store, otherwise, ready, kept(store));
        ready.accept(fetch.kept);
        fetch.background.start(fetch::run);
        return fetch;
    }

    private static String kept(VoiceStore store) {
        try {
            return store.find().orElse("");
        } catch (IOException e) {
            LOG.warn("the hall's own voice cannot be read here: {}", Cause.of(e));
            return "";
        }
    }

    /** What the newest board says; empty when the hall has no voice of its own. Quick. */
    public void want(String version) {
        wanted = version;
    }

    private void run() throws InterruptedException {
        while (background.pause(LOOK)) {
            String version = wanted;
            boolean settled = tidy && version.equals(kept);
            if (!settled && !take(version) && !background.pause(RETRY)) {
                return;
            }
        }
    }

    /** False when it has to be tried again. */
    private boolean take(String version) throws InterruptedException {
        try {
            boolean here = version.isEmpty() || version.equals(kept);
            return here ? keepOnly(version) : fetch(version);
        } catch (IOException | RuntimeException e) {
            LOG.warn("the hall's own voice is not here as the board says: {}", Cause.of(e));
            return false;
        }
    }

    /**
     * The page stops to speak with another voice at once; that it is gone is believed only when it
     * is. What a fetch left that was broken off goes, too.
     */
    private boolean keepOnly(String version) throws IOException {
        ready.accept(version);
        store.keepOnly(version);
        use(version);
        tidy = true;
        return true;
    }

    private boolean fetch(String version) throws IOException, InterruptedException {
        QueueClient.Answer answer = client.get("/voice/pack");
        if (!answer.ok()) {
            LOG.warn("the hall's own voice was not fetched: it answers {}", answer.status());
            return false;
        }
        VoicePack pack = answer.as(VoicePack.class);
        if (!version.equals(pack.version()) || !VoiceStore.isVersion(version)) {
            return false; // the next board says which
        }
        tidy = false;
        store.keep(version, taker -> fill(pack, taker));
        use(version);
        tidy = true;
        return true;
    }

    private void use(String version) {
        if (version.equals(kept)) {
            return;
        }
        kept = version;
        ready.accept(version);
        LOG.info("calls are said by {}", version.isEmpty() ? "the standard voice" : version);
    }

    /** The clips, and the manifest that names them. */
    private void fill(VoicePack pack, VoiceStore.Taker taker)
            throws IOException, InterruptedException {
        var languages = new TreeMap<String, Map<String, Map<String, String>>>();
        for (VoicePack.Language language : pack.languages()) {
            var entries = new TreeMap<String, Map<String, String>>();
            var names = new HashSet<String>();
            for (VoicePack.Clip clip : language.clips()) {
                String name = language.language() + "/" + clip.sound() + ".wav";
                if (names.add(name)) {
                    taker.take(name, sound(language.language(), clip.sound()));
                }
                entries.put(clip.phrase(), Map.of("file", name));
            }
            languages.put(language.language(), entries);
        }
        var manifest = new TreeMap<String, Object>();
        manifest.put("languages", languages);
        manifest.put("otherwise", otherwise);
        taker.take("manifest.json", Wire.write(manifest));
    }

    /** What is not what its name says is not kept. */
    private byte[] sound(String language, String sound) throws IOException, InterruptedException {
        if (!sound.matches("[0-9a-f]{64}") || !language.matches("[a-z]{2,8}")) {
            throw new IOException("the server names a clip that cannot be one");
        }
        byte[] wav =
                client.file("/voice/" + language + "/sounds/" + sound, MOST_BYTES)
                        .orElseThrow(() -> new IOException("a clip is not there"));
        if (!sha256(wav).equals(sound)) {
            throw new IOException("a clip did not arrive as it was sent");
        }
        return wav;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() {
        background.close();
    }
}
