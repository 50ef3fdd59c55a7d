package org.giliran.bench.hall;

import org.giliran.bench.load.ClosedLoop;
import org.giliran.bench.load.Sheet;
import org.giliran.bench.load.StartCost;
import org.giliran.bench.load.Tally;
import org.giliran.bench.load.Walls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;

/** A hall whose journal holds a day of finished visits, and whose server can be started on it. */
public final class LivedDay {
    private static final int CLIENTS = 32;
    private static final Duration STEP = Duration.ofMillis(250);

    private final HallFolder folder;
    private final Audit audit;

    private LivedDay(HallFolder folder, Audit audit) {
        this.folder = folder;
        this.audit = audit;
    }

    /**
     * What a start took.
     *
     * @param cost to the first answer
     * @param idleMegabytes memory when nobody is connected and the tables have followed
     * @param watchedMegabytes memory with the walls connected
     * @param failure why it could not hold the walls, in its own words; empty when it could
     */
    public record Started(
            StartCost cost, int idleMegabytes, int watchedMegabytes, String failure) {}

    /** Lets at least so many visitors come, be called, served and finished, in an empty folder. */
    public static LivedDay make(Path path, int visits) throws IOException, InterruptedException {
        try (RunningHall hall = RunningHall.start(path)) {
            hall.connect(CLIENTS);
            var pairs = new ArrayList<SteadyLine>();
            for (int i = 0; i < CLIENTS; i++) {
                pairs.add(
                        new SteadyLine(hall.kiosks(CLIENTS).get(i), hall.counters(CLIENTS).get(i)));
            }
            while (hall.ledger().called().size() < visits) {
                Tally tally = ClosedLoop.run(pairs, STEP);
                if (!tally.valid()) {
                    throw new IOException("the day cannot be made: " + tally.failures());
                }
            }
            var sheet = new Sheet();
            for (CallVisitors counter : hall.counters(CLIENTS)) {
                counter.finish(sheet);
            }
            return new LivedDay(hall.folder(), hall.audit());
        }
    }

    HallFolder folder() {
        return folder;
    }

    /** What its audit has said. */
    public Audit audit() {
        return audit;
    }

    /**
     * Starts its server with the memory that it has in a hall, connects walls, and stops it.
     *
     * @param cache of {@link StartCache}
     */
    public Started start(int displays, Path cache) throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.startAsInAHall(folder, cache)) {
            Boards.read(server, folder);
            StartCost cost = server.startCost();
            Audit.awaitTables(server);
            int idle = server.residentMegabytes();
            try {
                return new Started(cost, idle, watched(server, displays), "");
            } catch (IOException e) {
                return new Started(cost, idle, 0, e.getMessage() + "; " + lastWords());
            }
        }
    }

    private int watched(ServerProcess server, int displays) throws IOException {
        try (Walls walls = Boards.walls(displays, server, folder)) {
            Audit.awaitPolls(server, displays);
            if (!walls.failures().isEmpty()) {
                throw new IOException(walls.failures().getFirst());
            }
            return server.residentMegabytes();
        }
    }

    private String lastWords() throws IOException {
        return Files.readAllLines(folder.log()).getLast();
    }
}
