package org.giliran.display;

import org.giliran.display.link.VoiceStore;
import org.giliran.display.screen.PackRoutes;
import org.giliran.display.wall.Screen;
import org.giliran.program.BadSetting;
import org.giliran.program.ClockOptions;
import org.giliran.program.CommandLines;
import org.giliran.program.DeviceOptions;
import org.giliran.program.HallClock;
import org.giliran.program.Life;
import org.giliran.program.LocalServer;
import org.giliran.program.speech.Synthesiser;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Starts the display client. */
@Command(
        name = "giliran display",
        mixinStandardHelpOptions = true,
        version = "Giliran display 0.1.0",
        sortOptions = false,
        header = "The wall display: shows which number is called to which counter.",
        description = {
            "",
            "Watches the hall's board and serves the wall page to the browser on this computer."
                + " When the server is away the page keeps the last calls and says since when they"
                + " are not live. Open the printed address in a browser."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:stopped well",
            "1:cannot start: port taken",
            "2:an option is missing or wrong",
            "143:stopped by SIGTERM, well (130: by SIGINT)"
        })
public final class Main implements Callable<Integer> {
    @Mixin private DeviceOptions device;
    @Mixin private ClockOptions time;

    @Option(
            names = "--display",
            required = true,
            paramLabel = "CODE",
            description = "Code of this display in the hall's set-up.")
    private String display;

    @Option(
            names = "--zone",
            paramLabel = "CODE",
            description =
                    "Show only calls to the counters of this zone; the whole hall when left out.")
    private @Nullable String zone;

    @Option(
            names = "--port",
            defaultValue = "8082",
            paramLabel = "N",
            description =
                    "Port of the wall page on 127.0.0.1; 0 for any that is free (default:"
                            + " ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--width-mm",
            defaultValue = "952",
            paramLabel = "MM",
            description =
                    "Width of the picture; 952 is a television of 43 inches (default:"
                            + " ${DEFAULT-VALUE}).")
    private int widthMm;

    @Option(
            names = "--viewing-distance-mm",
            defaultValue = "8000",
            paramLabel = "MM",
            description =
                    "From the screen to the last row of seats; letters are sized by it (default:"
                            + " ${DEFAULT-VALUE}).")
    private int viewingDistanceMm;

    enum Voice {
        ON,
        OFF
    }

    @Option(
            names = "--voice",
            defaultValue = "ON",
            paramLabel = "on|off",
            description =
                    "Whether this display says the calls. Where several displays hang in one zone,"
                            + " let only one speak (default: ${DEFAULT-VALUE}).")
    private Voice voice;

    @Option(
            names = "--voice-pack",
            paramLabel = "DIR",
            description =
                    "Another voice: a folder with manifest.json and the clips it names. Without it"
                            + " calls are said by the voice that the hall has recorded, else by the"
                            + " one that comes with Giliran.")
    private @Nullable Path voicePack;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder where the voice that the hall has recorded is kept, so that it speaks"
                            + " when the server is away at the start; made when it is not there."
                            + " Without it that voice is fetched anew at each start.")
    private @Nullable Path data;

    enum Speaking {
        AUTO,
        OFF
    }

    @Option(
            names = "--speak-notices",
            defaultValue = "AUTO",
            paramLabel = "auto|off",
            description =
                    "Whether notices are read out: auto when espeak-ng is installed here; off shows"
                            + " them and says where to look (default: ${DEFAULT-VALUE}).")
    private Speaking notices;

    @Option(
            names = "--media",
            paramLabel = "DIR",
            description =
                    "A folder with pictures (JPEG, PNG, WebP) and videos (MP4, WebM; without their"
                            + " sound), shown in turns beside the call while nobody else is called."
                            + " Files may come and go while the display runs.")
    private @Nullable Path media;

    /** A notice that takes longer is only shown. */
    private static final Duration SYNTHESIS_LIMIT = Duration.ofSeconds(5);

    private Main() {}

    /** Runs until the program is stopped. */
    public static void main(String... args) {
        System.exit(run(args));
    }

    /** As {@link #main}, but returns the exit status. */
    static int run(String... args) {
        return CommandLines.run(new Main(), args);
    }

    @Override
    public Integer call() throws IOException {
        DisplaySettings settings = settings();
        return device.run("Display " + display, life -> start(settings, life));
    }

    /** Without a folder of its own the copy of the voice goes with the program. */
    private LocalServer start(DisplaySettings settings, Life life) {
        if (data == null) {
            life.keep(() -> new VoiceStore(settings.data()).erase());
        }
        return Display.start(settings, life);
    }

    private Path data() throws IOException {
        return data == null ? Files.createTempDirectory("giliran-" + display + "-") : data;
    }

    /** The folder is made last of all: a wrong option leaves none. */
    private DisplaySettings settings() throws IOException {
        Path pictures = media();
        int free = DeviceOptions.port(port);
        HallClock clock = time.clock();
        return new DisplaySettings(
                device.client(),
                DeviceOptions.code("--display", display),
                zone == null ? null : DeviceOptions.code("--zone", zone),
                screen(),
                voice == Voice.ON,
                voicePack(),
                data(),
                Synthesiser.installed(notices == Speaking.AUTO, SYNTHESIS_LIMIT),
                pictures,
                free,
                clock);
    }

    private @Nullable Path voicePack() {
        if (voicePack != null && !Files.isReadable(voicePack.resolve(PackRoutes.MANIFEST))) {
            throw new BadSetting(
                    "--voice-pack", voicePack.toString(), "a folder with " + PackRoutes.MANIFEST);
        }
        return voicePack;
    }

    private @Nullable Path media() {
        if (media != null && !(Files.isDirectory(media) && Files.isReadable(media))) {
            throw new BadSetting("--media", media.toString(), "a folder that can be read");
        }
        return media;
    }

    private Screen screen() {
        try {
            return new Screen(widthMm, viewingDistanceMm);
        } catch (IllegalArgumentException e) {
            throw new BadSetting("--width-mm, --viewing-distance-mm: expected a " + e.getMessage());
        }
    }
}
