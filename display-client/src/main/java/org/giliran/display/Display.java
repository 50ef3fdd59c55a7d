package org.giliran.display;

import org.giliran.api.board.Board;
import org.giliran.display.screen.DeviceReport;
import org.giliran.display.screen.MediaRoutes;
import org.giliran.display.screen.NoticeVoice;
import org.giliran.display.screen.PackRoutes;
import org.giliran.display.screen.SoundRoutes;
import org.giliran.display.screen.WallRoutes;
import org.giliran.display.wall.SoundWatch;
import org.giliran.display.wall.WallState;
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

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * Puts the display together: what it watches at the server, and the page that its own screen
 * watches.
 */
final class Display {
    /** The voice that comes with Giliran. */
    private static final String OWN_VOICE = "/ui/voice";

    /** The wall for televisions of 2015. */
    private static final String PLAIN = UiKit.CLASS_PATH_FOLDER + "/plain/wall.html";

    private Display() {}

    /** Starts a display; {@code life} stops it. */
    static LocalServer start(DisplaySettings settings, Life life) {
        HallClock clock = settings.clock();
        InstantSource real = clock.real();
        LiveView<WallState> state = wall(settings, clock, life);
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

    private static @Nullable String voicePack(DisplaySettings settings) {
        if (!settings.speaks()) {
            return null;
        }
        Path own = settings.voicePack();
        return own == null ? OWN_VOICE : new PackRoutes(own).at();
    }

    /** What the wall shows, kept as the hall's board is. */
    private static LiveView<WallState> wall(
            DisplaySettings settings, InstantSource clock, Life life) {
        String run = UUID.randomUUID().toString().substring(0, 8);
        var face = WallRoutes.face(settings.display(), settings.screen(), voicePack(settings));
        var state = new LiveView<>(run, WallState.before(clock.instant()), face);
        life.keep(
                ViewWatch.start(
                        settings.client(),
                        board(settings),
                        clock,
                        seen ->
                                state.change(
                                        wall ->
                                                wall.heard(
                                                        seen.live(), seen.since(), seen.view()))));
        return state;
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
