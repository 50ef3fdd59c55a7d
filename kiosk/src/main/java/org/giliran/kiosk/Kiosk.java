package org.giliran.kiosk;

import org.giliran.api.board.KioskHome;
import org.giliran.hardware.platform.InstalledPrinter;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.hardware.printer.TicketPrinter;
import org.giliran.hardware.printer.simulated.SimulatedPort;
import org.giliran.journal.FileDisk;
import org.giliran.kiosk.cabinet.DeviceReport;
import org.giliran.kiosk.cabinet.PrinterBench;
import org.giliran.kiosk.cabinet.PrinterWatch;
import org.giliran.kiosk.cabinet.WorkbenchDevice;
import org.giliran.kiosk.cabinet.WorkbenchRoutes;
import org.giliran.kiosk.link.KioskJournal;
import org.giliran.kiosk.link.Limits;
import org.giliran.kiosk.link.OutcomeReports;
import org.giliran.kiosk.link.PrintDesk;
import org.giliran.kiosk.link.PrintJobs;
import org.giliran.kiosk.link.Ratings;
import org.giliran.kiosk.link.SeenHead;
import org.giliran.kiosk.link.VisitDesk;
import org.giliran.kiosk.visit.KioskAccount;
import org.giliran.kiosk.visit.KioskState;
import org.giliran.kiosk.visit.TicketPaper;
import org.giliran.kiosk.visit.web.HomeRoutes;
import org.giliran.kiosk.visit.web.RatingRoutes;
import org.giliran.kiosk.visit.web.VisitRoutes;
import org.giliran.program.ClockHeader;
import org.giliran.program.Life;
import org.giliran.program.LiveView;
import org.giliran.program.LocalServer;
import org.giliran.program.LocalServer.Folder;
import org.giliran.program.Seen;
import org.giliran.program.StatusReports;
import org.giliran.program.ViewWatch;
import org.giliran.ui.Texts;
import org.giliran.ui.UiKit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Puts the kiosk together: printer, journal, desks, server link, page. What is started last is
 * stopped first: requests end, then the paper that moves, then the journal.
 */
final class Kiosk {
    private static final Logger LOG = LoggerFactory.getLogger(Kiosk.class);

    private final KioskSettings settings;
    private final Limits limits;
    private final Life life;
    private final TicketPaper papers =
            new TicketPaper(
                    Map.of(
                            "id",
                            Texts.load("paper", "id")::get,
                            "en",
                            Texts.load("paper", "en")::get));
    private final LiveView<KioskState> state;

    private Kiosk(KioskSettings settings, Limits limits, Life life) {
        this.settings = settings;
        this.limits = limits;
        this.life = life;
        boolean simulated = settings.printer() instanceof InstalledPrinter.Simulated;
        String run = UUID.randomUUID().toString().substring(0, 8);
        var face = HomeRoutes.face(settings.kiosk(), simulated);
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
        var account = new KioskAccount();
        KioskJournal journal = life.keep(journal(account));
        life.keep(SeenHead.keep(settings.data().resolve("seen-head"), settings.client()));
        var reports = life.keep(new OutcomeReports(settings.client(), journal, settings.kiosk()));
        var prints =
                life.keep(
                        new PrintDesk(
                                printer, journal, reports, this::showPrinter, limits.print()));
        prints.recover(account);
        life.keep(PrinterWatch.start(printer, prints::isBusy, this::showPrinter));
        ViewWatch<KioskHome> watch = life.keep(watch(new PrintJobs(prints, papers)));
        var desk =
                life.keep(
                        new VisitDesk(
                                settings.client(), watch::seen, journal, prints, papers, limits));
        desk.recover(account);
        var report =
                new DeviceReport(
                        settings.kiosk(), this::printerNow, prints::printed, settings.data());
        life.keep(StatusReports.start(settings.client(), report, settings.clock().real()));
        return life.keep(serve(desk, prints));
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
        state.change(shown -> shown.withPrinter(now));
    }

    private ViewWatch<KioskHome> watch(PrintJobs jobs) {
        var view = new ViewWatch.View<>("/kiosk", KioskHome.class, KioskHome::version);
        return ViewWatch.start(settings.client(), view, settings.clock(), seen -> see(seen, jobs));
    }

    private void see(Seen<KioskHome> seen, PrintJobs jobs) {
        state.change(shown -> shown.withServer(seen.live(), seen.since(), seen.view()));
        KioskHome home = seen.view();
        if (seen.live() && home != null) {
            jobs.take(home);
        }
    }

    private LocalServer serve(VisitDesk desk, PrintDesk prints) {
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
                    new VisitRoutes(desk, prints, this::printerNow).addTo(routes);
                    new RatingRoutes(new Ratings(settings.client())).addTo(routes);
                    new WorkbenchRoutes(simulatedDevices()).addTo(routes);
                });
    }

    private List<WorkbenchDevice> simulatedDevices() {
        List<WorkbenchDevice> devices = new ArrayList<>();
        if (settings.printer() instanceof InstalledPrinter.Simulated(_, var printer, _)) {
            devices.add(new PrinterBench(printer));
        }
        return devices;
    }
}
