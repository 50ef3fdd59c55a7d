package org.giliran.bench.hall;

import org.giliran.bench.load.ClosedLoop;
import org.giliran.bench.load.Script;
import org.giliran.bench.load.Sheet;
import org.giliran.bench.load.Tally;
import org.giliran.bench.load.Walls;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A hall whose server runs and whose counters are open, with a kiosk and a console per client. */
public final class RunningHall implements AutoCloseable {
    /** Clients that fill the line when it is not measured. */
    private static final int FILLERS = 32;

    private static final Duration FILL_STEP = Duration.ofMillis(250);

    private final HallFolder folder;
    private final Ledger ledger = new Ledger();
    private final List<TakeTickets> kiosks = new ArrayList<>();
    private final List<CallVisitors> counters = new ArrayList<>();
    private ServerProcess server;

    private RunningHall(HallFolder folder, ServerProcess server) {
        this.folder = folder;
        this.server = server;
    }

    /** Starts a new hall in an empty folder. */
    public static RunningHall start(Path path) throws IOException, InterruptedException {
        HallFolder folder = HallFolder.make(path);
        var hall = new RunningHall(folder, ServerProcess.start(folder));
        var sheet = new Sheet();
        for (int c = 1; c <= HallFolder.COUNTERS; c++) {
            hall.kiosks.add(new TakeTickets(hall.client(folder.kiosk()), c, hall.ledger));
            var counter = new CallVisitors(hall.client(folder.staff()), c, hall.ledger);
            counter.open(sheet);
            hall.counters.add(counter);
        }
        return hall;
    }

    Client client(String token) throws IOException {
        return new Client(server, token);
    }

    HallFolder folder() {
        return folder;
    }

    Ledger ledger() {
        return ledger;
    }

    ServerProcess server() {
        return server;
    }

    List<TakeTickets> kiosks(int count) {
        return kiosks.subList(0, count);
    }

    List<CallVisitors> counters(int count) {
        return counters.subList(0, count);
    }

    /** Clients take tickets. */
    public Measured takeTickets(int clients, Duration time)
            throws IOException, InterruptedException {
        connect(clients);
        return measure(kiosks(clients), time);
    }

    /** Counters call and serve; {@link #fill} first. */
    public Measured call(int clients, Duration time) throws IOException, InterruptedException {
        connect(clients);
        return measure(counters(clients), time);
    }

    /** Walls poll a board on which nothing changes, once the tables have followed, too. */
    public Measured poll(int clients, Duration time) throws IOException, InterruptedException {
        Audit.awaitTables(server);
        var walls = new ArrayList<PollBoard>();
        for (int i = 0; i < clients; i++) {
            walls.add(new PollBoard(client(folder.display())));
        }
        Measured measured = measure(walls, time);
        for (PollBoard wall : walls) {
            wall.close();
        }
        return measured;
    }

    /** A kiosk hands over what it gave without the server; once in a hall. */
    public Duration handOver() throws IOException {
        return HandOver.run(this);
    }

    /** So many walls that watch the board. */
    Walls walls(int count) throws IOException {
        return Boards.walls(count, server, folder);
    }

    /** Bytes of the board as it is now. */
    public int boardBytes() throws IOException {
        return Boards.read(server, folder).body().length();
    }

    /** Counters call as many as come. Counts tickets and calls. */
    public Measured holdLine(int clients, Duration time) throws IOException, InterruptedException {
        connect(clients);
        var pairs = new ArrayList<SteadyLine>();
        for (int i = 0; i < clients; i++) {
            pairs.add(new SteadyLine(kiosks.get(i), counters.get(i)));
        }
        return measure(pairs, time);
    }

    private Measured measure(List<? extends Script> scripts, Duration time)
            throws InterruptedException {
        Duration before = server.cpu();
        Tally tally = ClosedLoop.run(scripts, time);
        return new Measured(tally, server.cpu().minus(before));
    }

    /** Takes tickets until so many wait. */
    public void fill(int waiting) throws IOException, InterruptedException {
        connect(FILLERS);
        while (ledger.waiting() < waiting) {
            Tally tally = ClosedLoop.run(kiosks(FILLERS), FILL_STEP);
            if (!tally.valid()) {
                throw new IOException("the line cannot be filled: " + tally.failures());
            }
        }
    }

    /** Starts the server again after it was killed, and connects everybody to it. */
    void restart() throws IOException, InterruptedException {
        server = ServerProcess.start(folder);
        connect(HallFolder.COUNTERS);
    }

    /** Connects clients anew; the server closes connections that have nothing to say for 30 s. */
    void connect(int clients) throws IOException {
        for (TakeTickets kiosk : kiosks(clients)) {
            kiosk.connect(server);
        }
        for (CallVisitors counter : counters(clients)) {
            counter.connect(server);
        }
    }

    /** Holds everything that was answered against the journal and the tables. */
    public Audit audit() throws IOException, InterruptedException {
        return Audit.of(this);
    }

    @Override
    public void close() throws IOException {
        for (TakeTickets kiosk : kiosks) {
            kiosk.close();
        }
        for (CallVisitors counter : counters) {
            counter.close();
        }
        server.close();
    }
}
