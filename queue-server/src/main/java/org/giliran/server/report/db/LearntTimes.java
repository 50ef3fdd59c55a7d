package org.giliran.server.report.db;

import org.giliran.server.desk.ServiceTimes;
import org.giliran.server.estimate.Learning;
import org.giliran.server.estimate.Past;
import org.giliran.server.estimate.ServiceTime;
import org.giliran.server.hall.HallDay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Learns the service times of a new day from the tables of the days before. Where these cannot be
 * read in time the times stay as they were.
 */
public final class LearntTimes implements ServiceTimes {
    /** For the tables to catch up with the day that has just closed. */
    private static final Duration CATCH_UP = Duration.ofSeconds(2);

    /** Longest time that the hall stands still for it, at the beginning of its day. */
    private static final Duration LIMIT = Duration.ofSeconds(4);

    private static final Logger LOG = LoggerFactory.getLogger(LearntTimes.class);

    private final Projector projector;

    public LearntTimes(Projector projector) {
        this.projector = projector;
    }

    @Override
    public List<ServiceTime> after(HallDay before) {
        if (before.seq() == 0) {
            return before.keptServiceTimes();
        }
        var read = new CompletableFuture<List<ServiceTime>>();
        Thread reader = Thread.ofVirtual().name("learn").start(() -> read(before, read));
        try {
            return read.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("nothing is learnt for this day, its service times stay: {}", e.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        reader.interrupt();
        return before.keptServiceTimes();
    }

    private void read(HallDay before, CompletableFuture<List<ServiceTime>> read) {
        try {
            if (!projector.await(before.seq(), CATCH_UP)) {
                throw new IllegalStateException("the tables are behind the journal");
            }
            var hall = before.setUp().hall();
            List<Past> past =
                    new PastVisits(projector.tables(), LIMIT)
                            .read(hall.code(), hall.zone(), before.date());
            read.complete(Learning.learnt(before.newestSetUp().services(), past));
        } catch (SQLException | RuntimeException | InterruptedException e) {
            read.completeExceptionally(e);
        }
    }
}
