package org.giliran.simulation.faults.link;

import org.giliran.server.catalogue.SetUp;
import org.giliran.simulation.days.Agenda;
import org.giliran.simulation.days.SimulatedDays.Lived;
import org.giliran.simulation.days.Violation;
import org.giliran.simulation.faults.Deeds;
import org.giliran.simulation.faults.Network;
import org.giliran.simulation.faults.NodeClock;
import org.giliran.simulation.faults.Promise;
import org.giliran.simulation.faults.SmallHalls;
import org.giliran.simulation.visitors.Chance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A hall whose server, lines, disks and clocks fail, all made up from one seed: some troubled
 * minutes, then everything heals, then it is judged.
 */
public final class FaultyHall {
    /** A Monday morning; some halls live over the end of their day. */
    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

    private static final Instant BEFORE_THREE = Instant.parse("2026-03-02T19:50:00Z");

    private static final Duration TROUBLED = Duration.ofMinutes(25);
    private static final Duration HEALED = Duration.ofMinutes(4);
    private static final int WALLS = 2;

    private final SetUp setUp;
    private final Chance chance;
    private final Agenda agenda;
    private final NodeClock clock;
    private final ServerNode server;
    private final Scene scene;
    private final Path data;
    private final KioskGate gate;
    private final List<Wall> walls = new ArrayList<>();
    private final List<KioskPlace> kiosks = new ArrayList<>();
    private final Set<String> papers = new HashSet<>();

    /** A kiosk and those before it. */
    private record KioskPlace(KioskNode kiosk, Visitors visitors, Path data) {}

    private FaultyHall(long seed, Path data, FaultyPorts ports) throws IOException {
        this.chance = new Chance(seed);
        this.data = data;
        this.setUp = SmallHalls.some(chance);
        this.agenda = new Agenda(chance.is(0.3) ? BEFORE_THREE : MORNING);
        this.clock = new NodeClock(agenda);
        var disk = new CrashableDisk();
        this.server =
                new ServerNode(
                        agenda,
                        ports.clock(clock),
                        chance.split(),
                        data,
                        setUp,
                        new ServerNode.Disk(disk, ports.serverDisk(disk)));
        var network = new Network(agenda, chance.split());
        this.scene = new Scene(agenda, chance, network, server, new Deeds(), ports);
        this.gate = new KioskGate(server, scene.deeds(), ports, data);
    }

    /**
     * Lives a seed in a folder of its own, which is gone afterwards.
     *
     * @throws Violation when something that must hold did not
     */
    public static Lived live(long seed, FaultyPorts ports) {
        try {
            Path data = Files.createTempDirectory("giliran-faults");
            try {
                return new FaultyHall(seed, data, ports).live(seed);
            } finally {
                remove(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Lived live(long seed) throws IOException {
        try {
            return lived(seed);
        } finally {
            // all files are closed, also when the hall broke a promise
            server.kill();
            kiosks.forEach(k -> k.kiosk().kill());
        }
    }

    private Lived lived(long seed) throws IOException {
        server.start();
        people();
        var troubles = new Troubles(scene, clock, kiosks.stream().map(KioskPlace::kiosk).toList());
        troubles.begin();
        tick();
        try {
            agenda.runUntil(agenda.now().plus(TROUBLED));
            troubles.heal();
            agenda.runUntil(agenda.now().plus(HEALED));
        } catch (UncheckedIOException e) {
            throw new Violation(Promise.STARTS_AGAIN, e);
        }
        return judge(seed);
    }

    private void people() {
        setUp.kiosks().forEach(kiosk -> kiosk(kiosk.code()));
        setUp.counters().forEach(c -> console(c.code(), ""));
        if (chance.is(0.3)) {
            console(chance.one(setUp.counters()).code(), "-second");
        }
        for (int i = 1; i <= WALLS; i++) {
            var wall = new Wall(scene, connect("layar-" + i));
            walls.add(wall);
            wall.begin();
        }
        new Reception(scene, connect("reception"), setUp.services(), Duration.ofSeconds(60))
                .begin();
    }

    private void kiosk(String code) {
        Path folder = data.resolve(code);
        var kiosk =
                new KioskNode(
                        scene, gate, connect(code), folder, (_, number) -> papers.add(number));
        var visitors = new Visitors(scene, kiosk, code, setUp.services());
        kiosks.add(new KioskPlace(kiosk, visitors, folder));
        kiosk.start();
        visitors.begin();
    }

    private void console(String counter, String which) {
        new Console(scene, connect("loket-" + counter + which), counter).begin();
    }

    private String connect(String device) {
        scene.network().connect(device);
        return device;
    }

    private void tick() {
        server.tick();
        agenda.in(Duration.ofSeconds(1), this::tick);
    }

    private Lived judge(long seed) throws IOException {
        long seq = server.day().seq();
        Path folder = data.resolve("journal").resolve(setUp.hall().code());
        var verdict = Verdict.of(server.journal(), folder, seq);
        verdict.hallHolds(setUp, server.day());
        verdict.answersAreStored(scene.deeds());
        verdict.everythingWasAskedFor(scene.deeds());
        verdict.numbersAreDense();
        for (KioskPlace place : kiosks) {
            Violation.unless(place.kiosk().hasHandedOver(), seq, Promise.HANDED_OVER);
            verdict.visitorsAreKept(place.visitors().shown());
            verdict.nobodyIsThereTwice(server.day(), place.kiosk().account());
        }
        verdict.papersAreKept(papers);
        walls.forEach(wall -> verdict.wallShowedCalls(wall.shown()));
        return new Lived(seed, seq, verdict.tickets(), server.head().hex());
    }
}
