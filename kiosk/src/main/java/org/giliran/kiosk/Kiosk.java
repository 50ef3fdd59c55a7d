package org.giliran.kiosk;

import org.giliran.api.board.KioskHome;
import org.giliran.api.device.DeviceStatus.Buttons;
import org.giliran.api.device.DeviceStatus.ButtonsState;
import org.giliran.api.ticket.IssuedTicket;
import org.giliran.hardware.button.PressLimits;
import org.giliran.hardware.link.ByteLink;
import org.giliran.hardware.panel.PanelConnector;
import org.giliran.hardware.platform.InstalledPanel;
import org.giliran.hardware.platform.InstalledPrinter;
import org.giliran.hardware.platform.InstalledScanner;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.hardware.printer.TicketPrinter;
import org.giliran.hardware.printer.simulated.SimulatedPort;
import org.giliran.hardware.scanner.CodeScanner;
import org.giliran.hardware.scanner.serial.SerialScanner;
import org.giliran.journal.FileDisk;
import org.giliran.kiosk.cabinet.DeviceReport;
import org.giliran.kiosk.cabinet.PanelBench;
import org.giliran.kiosk.cabinet.PanelDesk;
import org.giliran.kiosk.cabinet.PrinterBench;
import org.giliran.kiosk.cabinet.PrinterWatch;
import org.giliran.kiosk.cabinet.ScanDesk;
import org.giliran.kiosk.cabinet.ScannerBench;
import org.giliran.kiosk.cabinet.WorkbenchDevice;
import org.giliran.kiosk.cabinet.WorkbenchRoutes;
import org.giliran.kiosk.course.Act;
import org.giliran.kiosk.course.Course;
import org.giliran.kiosk.course.Limits;
import org.giliran.kiosk.link.HallAsks;
import org.giliran.kiosk.link.KeptFiles;
import org.giliran.kiosk.link.KioskDesk;
import org.giliran.kiosk.link.KioskJournal;
import org.giliran.kiosk.link.PrintCodes;
import org.giliran.kiosk.link.PrintDesk;
import org.giliran.kiosk.link.RequestSender;
import org.giliran.kiosk.link.SeenHead;
import org.giliran.kiosk.link.TicketBodies;
import org.giliran.kiosk.link.TicketLooks;
import org.giliran.kiosk.panel.Presses;
import org.giliran.kiosk.simple.web.SimpleRoutes;
import org.giliran.kiosk.visit.KioskAccount;
import org.giliran.kiosk.visit.KioskState;
import org.giliran.kiosk.visit.TicketPaper;
import org.giliran.kiosk.visit.web.AskRoutes;
import org.giliran.kiosk.visit.web.HomeRoutes;
import org.giliran.kiosk.visit.web.PrintCodeRoutes;
import org.giliran.kiosk.visit.web.RatingRoutes;
import org.giliran.kiosk.visit.web.ScanRoutes;
import org.giliran.kiosk.visit.web.SpokenRoutes;
import org.giliran.kiosk.visit.web.VisitRoutes;
import org.giliran.program.ClockHeader;
import org.giliran.program.Life;
import org.giliran.program.LiveView;
import org.giliran.program.LocalServer;
import org.giliran.program.LocalServer.Folder;
import org.giliran.program.Seen;
import org.giliran.program.StatusReports;
import org.giliran.program.ViewWatch;
import org.giliran.program.speech.SpeechClips;
import org.giliran.ui.Languages;
import org.giliran.ui.Texts;
import org.giliran.ui.UiKit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/**
 * Puts the kiosk together: printer, journal, desks, server link, page. What is started last is
 * stopped first: requests end, then the paper that moves, then the journal.
 *
 * <p>It only joins parts, all of them, in the one order that matters; hence its length.
 */
final class Kiosk {
    private static final Logger LOG = LoggerFactory.getLogger(Kiosk.class);

    /**
     * Of the sound of words, a sixth of the heap: some twenty long ones, or the names of all
     * services.
     */
    private static final int WORDS_BYTES = 8_000_000;

    private final KioskSettings settings;
    private final Limits limits;
    private final Life life;
    private final TicketPaper papers =
            new TicketPaper(
                    Languages.ALL.codes().stream()
                            .collect(
                                    Collectors.toMap(
                                            code -> code, code -> Texts.load("paper", code)::get)));
    private final LiveView<KioskState> state;
    private final CounterVisits visits;
    private final Semaphore statusChanges = new Semaphore(0);

    private Kiosk(KioskSettings settings, Limits limits, Life life) {
        this.settings = settings;
        this.limits = limits;
        this.life = life;
        this.visits = new CounterVisits(settings.clock());
        boolean simulated = settings.printer() instanceof InstalledPrinter.Simulated;
        String run = UUID.randomUUID().toString().substring(0, 8);
        var face = HomeRoutes.face(settings.kiosk(), simulated, settings.keys());
        this.state = new LiveView<>(run, KioskState.before(settings.clock().instant()), face);
    }

    /**
     * Starts a kiosk; {@code life} stops it.
     *
     * @throws IOException when its journal cannot be opened
     */
    static LocalServer start(KioskSettings settings, Limits limits, Life life) throws IOException {
        return new Kiosk(settings, limits, life).start();
    }

    private LocalServer start() throws IOException {
        TicketPrinter printer = life.keep(settings.printer().driver());
        openSimulatedPort();
        var prints = new PrintDesk(printer, this::showPrinter, limits.print());
        KioskDesk desk = life.keep(desk(prints));
        life.keep(SeenHead.keep(settings.data().resolve("seen-head"), settings.client()));
        life.keep(PrinterWatch.start(printer, prints::isBusy, this::showPrinter));
        Optional<PanelDesk> panel = panel(desk).map(life::keep);
        life.keep(watch(desk, panel));
        var scans = new ScanDesk(state);
        Optional<CodeScanner> scanner = scanner(scans).map(life::keep);
        var report =
                new DeviceReport(
                        settings.kiosk(),
                        this::printerNow,
                        prints::printed,
                        () -> buttons(panel),
                        scanner,
                        settings.data(),
                        desk::outbox);
        life.keep(
                StatusReports.start(
                        settings.client(),
                        report,
                        settings.clock().real(),
                        statusChanges,
                        now -> desk.hear(settings.clock().at(now))));
        return life.keep(serve(desk, prints, scans, panel));
    }

    private KioskDesk desk(PrintDesk prints) throws IOException {
        var account = new KioskAccount();
        KioskJournal journal = life.keep(journal(account));
        var files = new KeptFiles(settings.data());
        var setting =
                new Course.Setting(limits, settings.clock().speed(), papers, new TicketBodies());
        var ways =
                new KioskDesk.Ways(
                        journal,
                        files,
                        prints,
                        new RequestSender(settings.client(), settings.kiosk()),
                        this::show);
        var kept =
                new Course.Kept(
                        files.home().orElse(null),
                        files.series(account.offline().installation()).orElse(null),
                        files.isCopied(account.offline().installation()));
        return new KioskDesk(
                        ways, start -> new Course(setting, account, kept, start), () -> life.end(1))
                .start();
    }

    private void show(Act.Show now) {
        state.change(shown -> shown.withServer(now.live(), now.since(), now.home(), now.alone()));
    }

    private Optional<CodeScanner> scanner(ScanDesk scans) {
        Optional<ByteLink> line =
                switch (settings.scanner()) {
                    case InstalledScanner.Real(var link) -> Optional.of(link);
                    case InstalledScanner.Simulated(var device) -> Optional.of(device.link());
                    case InstalledScanner.None() -> Optional.empty();
                };
        return line.map(link -> SerialScanner.start(link, scans::read));
    }

    /** Lets other programs print on a simulated printer, if they shall. */
    private void openSimulatedPort() {
        if (settings.printer() instanceof InstalledPrinter.Simulated(_, var device, var port)
                && port.isPresent()) {
            var opened = life.keep(new SimulatedPort(device, port.getAsInt()));
            LOG.info("the simulated printer listens on 127.0.0.1:{}", opened.port());
        }
    }

    private KioskJournal journal(KioskAccount account) throws IOException {
        var folder = settings.data().resolve("kiosk-journal");
        return KioskJournal.open(
                new FileDisk(),
                folder,
                settings.clock(),
                settings.zone(),
                account::add,
                () -> life.end(1));
    }

    private PrinterStatus printerNow() {
        return state.value().printer();
    }

    private void showPrinter(PrinterStatus now) {
        PrinterStatus before = printerNow();
        state.change(shown -> shown.withPrinter(now));
        if (now != before) {
            statusChanges.release();
        }
    }

    private Optional<PanelDesk> panel(KioskDesk desk) {
        Optional<PanelConnector> driver =
                switch (settings.panel()) {
                    case InstalledPanel.None() -> Optional.empty();
                    case InstalledPanel.Real(var real) -> Optional.of(real);
                    case InstalledPanel.Simulated(var simulated, _) -> Optional.of(simulated);
                };
        return driver.map(
                connector ->
                        PanelDesk.start(
                                connector,
                                settings.ratingCounter(),
                                PressLimits.USUAL,
                                settings.clock().real().millis(),
                                new AroundPanel(settings, desk, state)));
    }

    private Buttons buttons(Optional<PanelDesk> panel) {
        return panel.map(desk -> visits.judge(desk.report()))
                .orElse(new Buttons(ButtonsState.ABSENT, List.of(), null));
    }

    private ViewWatch<KioskHome> watch(KioskDesk desk, Optional<PanelDesk> panel) {
        String path = settings.ratingCounter().map(c -> "/kiosk?counter=" + c).orElse("/kiosk");
        var view = new ViewWatch.View<>(path, KioskHome.class, KioskHome::version);
        return ViewWatch.start(
                settings.client(), view, settings.clock(), seen -> see(seen, desk, panel));
    }

    private void see(Seen<KioskHome> seen, KioskDesk desk, Optional<PanelDesk> panel) {
        desk.see(seen);
        panel.ifPresent(p -> p.hear(seen.live(), visits.see(seen, System.nanoTime())));
    }

    private LocalServer serve(
            KioskDesk desk, PrintDesk prints, ScanDesk scans, Optional<PanelDesk> panel) {
        var web =
                new LocalServer.Settings(
                        settings.port(),
                        List.of(
                                new Folder("/ui", UiKit.CLASS_PATH_FOLDER),
                                new Folder("/", "/kiosk/pages")),
                        UiKit.contentSecurityPolicy(),
                        Set.of(),
                        List.of(state));
        return LocalServer.start(
                web,
                routes -> {
                    new ClockHeader(settings.clock()).addTo(routes);
                    new HomeRoutes(state).addTo(routes);
                    new SpokenRoutes(state, new SpeechClips(settings.synthesiser(), WORDS_BYTES))
                            .addTo(routes);
                    new VisitRoutes(desk, prints, this::printerNow).addTo(routes);
                    new PrintCodeRoutes(
                                    prints,
                                    new PrintCodes(settings.client(), settings.kiosk()),
                                    this::printerNow)
                            .addTo(routes);
                    var asks = new HallAsks(settings.client(), settings.kiosk());
                    new AskRoutes(asks, desk::newest).addTo(routes);
                    new SimpleRoutes(state, desk, prints, asks).addTo(routes);
                    new RatingRoutes(desk, panel.<Presses>map(p -> p).orElse(Presses.NONE))
                            .addTo(routes);
                    new ScanRoutes(scans::typed, new TicketLooks(settings.client())).addTo(routes);
                    new WorkbenchRoutes(simulatedDevices(desk, panel), this::timeZone)
                            .addTo(routes);
                });
    }

    private Optional<String> timeZone() {
        return Optional.ofNullable(state.value().home()).map(KioskHome::timeZone);
    }

    private List<WorkbenchDevice> simulatedDevices(KioskDesk desk, Optional<PanelDesk> panel) {
        List<WorkbenchDevice> devices = new ArrayList<>();
        if (settings.printer() instanceof InstalledPrinter.Simulated(_, var printer, _)) {
            devices.add(new PrinterBench(printer, settings.clock()::at));
        }
        if (settings.panel() instanceof InstalledPanel.Simulated(_, var buttons)) {
            devices.add(new PanelBench(buttons, panel.orElseThrow(), visits::counterUnknown));
        }
        if (settings.scanner() instanceof InstalledScanner.Simulated(var scanner)) {
            devices.add(new ScannerBench(scanner, () -> desk.newest().map(Kiosk::code)));
        }
        return devices;
    }

    /**
     * What the QR on the paper says; without a public address there is none, and the token will do.
     */
    private static String code(IssuedTicket ticket) {
        String url = ticket.url();
        return url == null ? ticket.token() : url;
    }
}
