package org.giliran.server;

import io.javalin.config.RoutesConfig;

import org.giliran.journal.DiskRoom;
import org.giliran.program.ClockHeader;
import org.giliran.program.Life;
import org.giliran.program.LocalServer;
import org.giliran.program.LocalServer.Folder;
import org.giliran.program.Page;
import org.giliran.program.TooMany;
import org.giliran.server.account.db.Accounts;
import org.giliran.server.account.web.Access;
import org.giliran.server.account.web.LogInLimit;
import org.giliran.server.account.web.LogIns;
import org.giliran.server.account.web.SessionRoutes;
import org.giliran.server.backup.desk.Backups;
import org.giliran.server.backup.web.BackupLines;
import org.giliran.server.backup.web.BackupRoutes;
import org.giliran.server.board.db.EndedNotices;
import org.giliran.server.board.db.NoticeTexts;
import org.giliran.server.board.web.BoardRoutes;
import org.giliran.server.board.web.Boards;
import org.giliran.server.board.web.HallRoutes;
import org.giliran.server.board.web.LiveViews;
import org.giliran.server.board.web.NoticeRoutes;
import org.giliran.server.board.web.PauseRoutes;
import org.giliran.server.board.web.StaffRoutes;
import org.giliran.server.counter.web.ByHandRoutes;
import org.giliran.server.counter.web.CounterRoutes;
import org.giliran.server.counter.web.CounterViews;
import org.giliran.server.counter.web.CounterWatchRoutes;
import org.giliran.server.desk.HallDesk;
import org.giliran.server.desk.HallJournal;
import org.giliran.server.desk.Published;
import org.giliran.server.device.HelpCalls;
import org.giliran.server.device.web.DeviceRoutes;
import org.giliran.server.device.web.Devices;
import org.giliran.server.device.web.HelpRoutes;
import org.giliran.server.device.web.Helping;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.Room;
import org.giliran.server.note.db.NoteFile;
import org.giliran.server.note.db.OldNotes;
import org.giliran.server.note.web.NoteLines;
import org.giliran.server.note.web.NoteRoutes;
import org.giliran.server.platform.BackupPlan;
import org.giliran.server.platform.DataFolder;
import org.giliran.server.platform.Gate;
import org.giliran.server.platform.Hall;
import org.giliran.server.platform.Heads;
import org.giliran.server.platform.HealthRoutes;
import org.giliran.server.platform.Restores;
import org.giliran.server.platform.ServerAlarms;
import org.giliran.server.platform.ServerSettings;
import org.giliran.server.platform.Throttle;
import org.giliran.server.report.db.ExceptionRows;
import org.giliran.server.report.db.HourRows;
import org.giliran.server.report.db.LearntTimes;
import org.giliran.server.report.db.Projector;
import org.giliran.server.report.db.ReportTables;
import org.giliran.server.report.web.ExceptionRoutes;
import org.giliran.server.report.web.HoursRoutes;
import org.giliran.server.report.web.JournalRoutes;
import org.giliran.server.report.web.ReportRoutes;
import org.giliran.server.setup.link.BackupFolders;
import org.giliran.server.setup.link.HallOpener;
import org.giliran.server.ticket.PrintCodes;
import org.giliran.server.ticket.web.GuessLimit;
import org.giliran.server.ticket.web.HandOverRoutes;
import org.giliran.server.ticket.web.MoveRoutes;
import org.giliran.server.ticket.web.PaperRoutes;
import org.giliran.server.ticket.web.PhonePages;
import org.giliran.server.ticket.web.PhoneRoutes;
import org.giliran.server.ticket.web.PhoneTokens;
import org.giliran.server.ticket.web.PrintCodeRoutes;
import org.giliran.server.ticket.web.RatingRoutes;
import org.giliran.server.ticket.web.SeriesKeys;
import org.giliran.server.ticket.web.TicketAnswers;
import org.giliran.server.ticket.web.TicketRoutes;
import org.giliran.server.ticket.web.VisitRoutes;
import org.giliran.server.voice.db.PhraseList;
import org.giliran.server.voice.db.VoiceShelf;
import org.giliran.server.voice.web.VoiceRoutes;
import org.giliran.server.watch.web.Watching;
import org.giliran.ui.UiKit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * Puts the server together. What is started last is stopped first: requests, then the desk, then
 * the journal.
 */
public final class QueueServer {
    private static final Logger LOG = LoggerFactory.getLogger(QueueServer.class);

    /**
     * Exit status when the journal cannot be written: whoever supervises the program starts it
     * again.
     */
    private static final int BROKEN = 1;

    private final ServerSettings settings;
    private final Life life;
    private final AtomicReference<Runnable> onPublish = new AtomicReference<>(() -> {});
    private final AtomicReference<Runnable> onAlarm = new AtomicReference<>(() -> {});
    private final ServerAlarms alarms;

    private Optional<Backups> backups = Optional.empty();

    private QueueServer(ServerSettings settings, Life life) {
        this.settings = settings;
        this.life = life;
        this.alarms = new ServerAlarms(settings.clock(), () -> onAlarm.get().run());
    }

    /**
     * Starts a server; {@code life} stops it.
     *
     * @throws IOException when the hall cannot be opened, in a sentence for whoever starts it
     */
    public static LocalServer start(ServerSettings settings, Life life) throws IOException {
        var folder = new DataFolder(settings.data());
        try {
            folder.requireUsable();
            return new QueueServer(settings, life).start();
        } catch (IOException e) {
            throw folder.explained(e);
        }
    }

    private LocalServer start() throws IOException {
        Accounts accounts = Accounts.open(settings.data(), settings.machine().clock());
        var opened =
                new HallOpener(
                                settings.data(),
                                accounts,
                                DiskRoom::of,
                                settings.reserveBytes(),
                                copies())
                        .open(settings.setUp());
        HallJournal journal = life.keep(opened.journal());
        alarms.room(opened.start().room());
        var heads = new Heads(journal, opened.start().head(), alarms::forked);
        Projector projector = life.keep(projector(journal, opened.start()));
        HallDesk desk = life.keep(desk(opened.start(), journal, heads, projector));
        awaitDay(desk);
        var watching =
                new Watching(
                        desk::published,
                        settings.clock(),
                        settings.machine().nanoTime(),
                        settings.limits().places());
        NoticeTexts notices = NoticeTexts.open(settings.data());
        notices.keepOnly(Set.copyOf(noticeIds(desk)));
        var ended = new EndedNotices(notices, desk.published().day());
        NoteFile notes = NoteFile.open(settings.data());
        OldNotes old = OldNotes.begin(notes, settings.notesDays(), desk.published().day());
        Devices devices =
                life.keep(Devices.start(settings.machine().nanoTime(), watching::changed));
        onAlarm.set(watching::changed);
        onPublish.set(
                () -> {
                    watching.changed();
                    ended.published(desk.published().day());
                    old.published(desk.published().day());
                });
        watching.changed();
        accounts.withoutPassword()
                .forEach(u -> LOG.warn("{} has no password and cannot log in", u));
        long last = opened.start().head().seq();
        Restores restores = Restores.open(settings.data(), journal, last);
        var hall = new Hall(desk, journal, watching, heads, alarms, restores, settings.clock());
        backups = settings.backups().map(plan -> backups(plan, hall));
        VoiceShelf voice =
                VoiceShelf.open(settings.data(), hall.code(), PhraseList.load(), watching::changed);
        return life.keep(
                serve(accounts, hall, projector, new Erasable(notices, notes, voice), devices));
    }

    /** The words and voices of people, which no journal keeps. */
    private record Erasable(NoticeTexts notices, NoteFile notes, VoiceShelf voice) {}

    private HallDesk desk(Published start, HallJournal journal, Heads heads, Projector projector) {
        var desk =
                new HallDesk(
                        start,
                        journal,
                        settings.clock(),
                        new LearntTimes(projector),
                        published -> {
                            heads.published(published.head());
                            projector.published(published.head().seq());
                            projector.hold(published.room() == Room.TIGHT);
                            alarms.room(published.room());
                            onPublish.get().run();
                        },
                        QueueServer::halt);
        return desk.start();
    }

    /**
     * Nobody may see a day that is not open yet: the desk settles that before its first command.
     */
    private static void awaitDay(HallDesk desk) {
        desk.submit(new HallCommand.TimePassed(), Origin.CLOCK).orElseThrow().join();
    }

    /**
     * Ends the process at once: nothing of the broken group may be answered any more, not even by a
     * clean stop.
     */
    private static void halt(Throwable why) {
        System.err.flush(); // the desk has said why
        Runtime.getRuntime().halt(BROKEN);
    }

    /** Where a whole copy of a damaged day may be. */
    private BackupFolders copies() {
        return new BackupFolders(
                settings.backups()
                        .map(BackupPlan::to)
                        .orElseGet(() -> settings.data().resolve("backups")));
    }

    /** Before the desk, which learns from the tables when it opens a day. */
    private Projector projector(HallJournal journal, Published start) throws IOException {
        return Projector.start(
                settings.data(),
                journal,
                start.day().setUp().hall().code(),
                start.head(),
                start.room() == Room.TIGHT);
    }

    private Backups backups(BackupPlan plan, Hall hall) {
        return life.keep(
                Backups.start(
                        plan, settings.data(), hall, settings.machine(), hall.watching()::changed));
    }

    private static List<String> noticeIds(HallDesk desk) {
        return desk.published().day().notices().values().stream().map(n -> n.id()).toList();
    }

    private LocalServer serve(
            Accounts accounts, Hall hall, Projector projector, Erasable erasable, Devices devices) {
        var folders =
                List.of(
                        new Folder("/ui", UiKit.CLASS_PATH_FOLDER),
                        new Folder("/pages", "/server/pages"));
        var server =
                new LocalServer.Settings(
                        settings.port(),
                        folders,
                        UiKit.contentSecurityPolicy(),
                        Set.of(),
                        List.of(hall.watching()),
                        settings.limits().connectionLimits());
        return LocalServer.start(
                server, routes -> addTo(routes, accounts, hall, projector, erasable, devices));
    }

    private void addTo(
            RoutesConfig routes,
            Accounts accounts,
            Hall hall,
            Projector projector,
            Erasable erasable,
            Devices devices) {
        var access = new Access(accounts);
        var gate = new Gate(access, hall);
        var answers = new TicketAnswers(new PhoneTokens(accounts.secret()));
        var boards = new Boards(erasable.notices, answers);
        new ClockHeader(hall.clock()).addTo(routes);
        new Throttle(access, settings.limits(), hall.clock(), settings.machine().nanoTime())
                .addTo(routes);
        routes.after("/api/halls/*", ctx -> ctx.header("Giliran-Head", hall.heads().newest()));
        var tooMany = new TooMany(settings.machine().nanoTime());
        new SessionRoutes(accounts, logIns(accounts, hall), tooMany).addTo(routes);
        new HallRoutes(gate, settings.notesDays()).addTo(routes);
        new TicketRoutes(gate, answers).addTo(routes);
        var keys = new SeriesKeys(accounts.secret());
        var limit = new GuessLimit(settings.machine().clock());
        new HandOverRoutes(gate, keys, devices).addTo(routes);
        new PaperRoutes(gate, answers, keys, limit).addTo(routes);
        new PrintCodeRoutes(
                        gate,
                        new PrintCodes(),
                        new GuessLimit(settings.machine().clock()),
                        new SecureRandom())
                .addTo(routes);
        new MoveRoutes(gate).addTo(routes);
        new VisitRoutes(gate, accounts).addTo(routes);
        var phones = new PhonePages(hall, answers);
        phones.addTo(routes);
        new PhoneRoutes(gate, answers, phones).addTo(routes);
        new RatingRoutes(gate).addTo(routes);
        var counters = new CounterViews(erasable.notices, accounts);
        var notes = new NoteLines(erasable.notes, accounts);
        var help = new Helping(new HelpCalls(), accounts::nameOf);
        new HelpRoutes(gate, help.calls()).addTo(routes);
        new CounterRoutes(gate, counters).addTo(routes);
        new CounterWatchRoutes(gate, counters, devices, notes, help).addTo(routes);
        new NoteRoutes(gate, notes, settings.notesDays(), new SecureRandom()).addTo(routes);
        new StaffRoutes(gate).addTo(routes);
        new ByHandRoutes(gate, counters).addTo(routes);
        var lines = new BackupLines(backups);
        new BackupRoutes(gate, backups).addTo(routes);
        var live = new LiveViews(boards, accounts, devices, alarms, lines, help);
        new BoardRoutes(gate, boards, live, erasable.voice).addTo(routes);
        new VoiceRoutes(gate, erasable.voice).addTo(routes);
        new NoticeRoutes(gate, erasable.notices, new SecureRandom()).addTo(routes);
        new PauseRoutes(gate).addTo(routes);
        new ReportRoutes(gate, new ReportTables(projector), projector).addTo(routes);
        new HoursRoutes(gate, new HourRows(projector), projector).addTo(routes);
        new ExceptionRoutes(gate, accounts, new ExceptionRows(projector), projector).addTo(routes);
        new JournalRoutes(gate).addTo(routes);
        new DeviceRoutes(access, hall, devices, settings.machine().clock()).addTo(routes);
        new HealthRoutes(hall, projector, lines).addTo(routes);
        addPages(routes);
    }

    private LogIns logIns(Accounts accounts, Hall hall) {
        LongSupplier nanoTime = settings.machine().nanoTime();
        double speed = hall.clock().speed();
        return new LogIns(
                accounts,
                new LogInLimit(settings.machine().clock()),
                settings.limits().logIns(speed, nanoTime),
                settings.limits().logIns(speed, nanoTime));
    }

    private static void addPages(RoutesConfig routes) {
        routes.get("/", ctx -> ctx.redirect("/console"));
        routes.get("/console", new Page("/server/pages/console.html"));
        routes.get("/supervisor", new Page("/server/pages/supervisor.html"));
        routes.get("/voice", new Page("/server/pages/voice.html"));
        routes.get("/style", new Page("/server/pages/style.html"));
        var wall = new Page(UiKit.CLASS_PATH_FOLDER + "/plain/wall.html");
        routes.get("/wall", wall);
        routes.get("/wall/{zone}", wall);
    }
}
