package org.giliran.display;

import org.giliran.api.board.Board;
import org.giliran.display.link.VoiceFetch;
import org.giliran.display.link.VoiceStore;
import org.giliran.display.screen.DeviceReport;
import org.giliran.display.screen.HallVoiceRoutes;
import org.giliran.display.screen.MediaRoutes;
import org.giliran.display.screen.NoticeVoice;
import org.giliran.display.screen.PackRoutes;
import org.giliran.display.screen.SoundRoutes;
import org.giliran.display.screen.WallRoutes;
import org.giliran.display.wall.SoundWatch;
import org.giliran.display.wall.WallState;
import org.giliran.program.Cause;
import org.giliran.program.ClockHeader;
import org.giliran.program.HallClock;
import org.giliran.program.Life;
import org.giliran.program.LiveView;
import org.giliran.program.LocalServer;
import org.giliran.program.LocalServer.Folder;
import org.giliran.program.Page;
import org.giliran.program.StatusReports;
import org.giliran.program.ViewWatch;
import org.giliran.ui.UiKit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Puts the display together: what it watches at the server, and the page that its own screen
 * watches.
 */
final class Display {
    private static final Logger LOG = LoggerFactory.getLogger(Display.class);

    /** The voice that comes with Giliran. */
    private static final String STANDARD_VOICE = "/ui/voice";

    /** The wall for televisions of 2015. */
    private static final String PLAIN = UiKit.CLASS_PATH_FOLDER + "/plain/wall.html";

    private Display() {}

    /** Starts a display; {@code life} stops it. */
    static LocalServer start(DisplaySettings settings, Life life) {
        var store = new VoiceStore(settings.data().resolve("voice"));
        HallClock clock = settings.clock();
        InstantSource real = clock.real();
        LiveView<WallState> state = state(settings, clock);
        watch(settings, clock, state, voice(settings, state, store, life), life);
        var sound = new SoundWatch(settings.speaks(), System::nanoTime);
        var notices = new NoticeVoice(state, settings.synthesiser());
        Optional<MediaRoutes> media = media(settings, state, life);
        var changes = new Semaphore(0);
        var report = new DeviceReport(settings.display(), Path.of(""), sound, notices::notices);
        life.keep(StatusReports.start(settings.client(), report, real, changes));
        return life.keep(
                LocalServer.start(
                        web(settings, state),
                        routes -> {
                            new ClockHeader(clock).addTo(routes);
                            new WallRoutes(state).addTo(routes);
                            new SoundRoutes(sound, changes).addTo(routes);
                            notices.addTo(routes);
                            routes.get("/plain", new Page(PLAIN));
                            media.ifPresent(files -> files.addTo(routes));
                            new HallVoiceRoutes(store).addTo(routes);
                            if (settings.voicePack() != null) {
                                new PackRoutes(settings.voicePack()).addTo(routes);
                            }
                        }));
    }

    private static Optional<MediaRoutes> media(
            DisplaySettings settings, LiveView<WallState> state, Life life) {
        return Optional.ofNullable(settings.media())
                .map(
                        folder ->
                                MediaRoutes.start(
                                        folder, now -> state.change(wall -> wall.showing(now))))
                .map(life::keep);
    }

    /** The voice that this display was told to use, else the hall's own, else Giliran's. */
    private static @Nullable String voicePack(DisplaySettings settings, String ownVoice) {
        if (!settings.speaks()) {
            return null;
        }
        Path told = settings.voicePack();
        if (told != null) {
            return new PackRoutes(told).at();
        }
        return ownVoice.isEmpty() ? STANDARD_VOICE : HallVoiceRoutes.at(ownVoice);
    }

    private static LiveView<WallState> state(DisplaySettings settings, InstantSource clock) {
        String run = UUID.randomUUID().toString().substring(0, 8);
        var face =
                WallRoutes.face(
                        settings.display(),
                        settings.screen(),
                        ownVoice -> voicePack(settings, ownVoice));
        return new LiveView<>(run, WallState.before(clock.instant()), face);
    }

    /** Keeps what the wall shows as the hall's board is. */
    private static void watch(
            DisplaySettings settings,
            InstantSource clock,
            LiveView<WallState> state,
            Consumer<Board> onBoard,
            Life life) {
        life.keep(
                ViewWatch.start(
                        settings.client(),
                        board(settings),
                        clock,
                        seen -> {
                            state.change(
                                    wall -> wall.heard(seen.live(), seen.since(), seen.view()));
                            if (seen.live() && seen.view() != null) {
                                onBoard.accept(seen.view());
                            }
                        }));
    }

    /**
     * Fetches the hall's own voice as the board says, where this display is to speak with it; else
     * what an earlier start has fetched goes, for nobody would delete it later.
     */
    private static Consumer<Board> voice(
            DisplaySettings settings, LiveView<WallState> state, VoiceStore store, Life life) {
        if (!settings.speaks() || settings.voicePack() != null) {
            erase(store);
            return _ -> {};
        }
        VoiceFetch fetch =
                life.keep(
                        VoiceFetch.start(
                                settings.client(),
                                store,
                                STANDARD_VOICE,
                                version -> state.change(now -> now.withVoice(version))));
        return board -> fetch.want(board.voice() == null ? "" : board.voice());
    }

    private static void erase(VoiceStore store) {
        try {
            store.erase();
        } catch (IOException e) {
            LOG.warn("the hall's own voice cannot be deleted here: {}", Cause.of(e));
        }
    }

    private static ViewWatch.View<Board> board(DisplaySettings settings) {
        String path = settings.zone() == null ? "/board" : "/board?zone=" + settings.zone();
        return new ViewWatch.View<>(path, Board.class, Board::version);
    }

    private static LocalServer.Settings web(DisplaySettings settings, LiveView<WallState> state) {
        return new LocalServer.Settings(
                settings.port(),
                List.of(
                        new Folder("/ui", UiKit.CLASS_PATH_FOLDER),
                        new Folder("/", "/display/pages")),
                UiKit.contentSecurityPolicy(),
                Set.of(),
                List.of(state));
    }
}
