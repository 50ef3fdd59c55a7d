package org.giliran.program.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Has free text said by {@code espeak-ng}, where it is installed: an own process, so that neither
 * its faults nor its licence become ours. Text goes in by its standard input, never as an argument.
 *
 * @param folders where programs are looked for; none to speak nothing
 * @param limit longest time for one text; a Pi needs a tenth of a second
 */
public record Synthesiser(List<Path> folders, Duration limit) {
    private static final String PROGRAM = "espeak-ng";

    /** The voices of the clips of the pack ({@code tools/voice/render}), by language. */
    private static final Map<String, String> VOICES = Map.of("id", "id+f3", "en", "en-gb+f3");

    /** At the pace of the pack. */
    private static final List<String> OPTIONS =
            List.of("-s", "175", "-b", "1", "--stdin", "--stdout");

    /** 45 s of sound at 22,050 samples of 16 bits a second. */
    static final int MOST_BYTES = 2_000_000;

    public Synthesiser {
        folders = List.copyOf(folders);
    }

    /** With the search path of this program; with none to speak nothing. */
    public static Synthesiser installed(boolean wanted, Duration limit) {
        String path = wanted ? System.getenv("PATH") : null;
        return new Synthesiser(foldersOf(path == null ? "" : path), limit);
    }

    /** With what a search path such as {@code /usr/local/bin:/usr/bin} names. */
    public static List<Path> foldersOf(String searchPath) {
        return Stream.of(searchPath.split(":"))
                .filter(folder -> folder.startsWith("/"))
                .map(Path::of)
                .toList();
    }

    /** The program; looked for each time, since it may be installed while the display runs. */
    Optional<Path> find() {
        return folders.stream()
                .map(folder -> folder.resolve(PROGRAM))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /** An Indonesian text; see {@link #say(String, String)}. */
    byte[] say(String text) throws IOException {
        return say("id", text);
    }

    /**
     * The text as a WAV file, as loud as the pack; blocks for {@code limit} at the longest.
     *
     * @param language {@code id} or {@code en}
     */
    byte[] say(String language, String text) throws IOException {
        Path program = find().orElseThrow(() -> new IOException(PROGRAM + " is not installed"));
        String voice = Objects.requireNonNull(VOICES.get(language), language);
        var command =
                Stream.concat(Stream.of(program.toString(), "-v", voice), OPTIONS.stream())
                        .toList();
        Process process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
        Executor late = CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS);
        var kill = CompletableFuture.runAsync(process::destroyForcibly, late);
        try {
            return Wav.levelled(spoken(process, text));
        } finally {
            kill.cancel(false);
            process.destroyForcibly();
        }
    }

    /** The text is shorter than what a pipe takes before its reader must read. */
    private static byte[] spoken(Process process, String text) throws IOException {
        try (OutputStream in = process.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
        }
        try (InputStream out = process.getInputStream()) {
            byte[] wav = out.readNBytes(MOST_BYTES + 1);
            if (wav.length > MOST_BYTES) {
                throw new IOException("more than " + MOST_BYTES + " bytes");
            }
            int status = process.onExit().join().exitValue();
            if (status != 0) {
                throw new IOException("ended with status " + status);
            }
            return wav;
        }
    }
}
