package org.giliran.server.platform;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.board.ServerAlarm;
import org.giliran.server.backup.LostRecords;
import org.giliran.server.backup.web.BackupLines;
import org.giliran.server.desk.Published;
import org.giliran.server.report.db.Projector;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Tells operators how the server is. It holds nothing that a visitor may not know. */
public record HealthRoutes(Hall hall, Projector projector, BackupLines backups) {
    private static final Duration TOLERATED = Duration.ofSeconds(60);

    /**
     * The state of the server.
     *
     * @param status {@code UP}, or {@code DEGRADED} when there is an alarm; the hall goes on either
     *     way
     * @param projectedSeq the newest record in the tables
     * @param polls that are held now
     * @param restored from which backup, and what devices show of the records that were lost with
     *     it; absent when the hall was never restored
     */
    private record Health(
            String status,
            String hall,
            LocalDate day,
            String head,
            long projectedSeq,
            int polls,
            List<String> alarms,
            @Nullable String restored) {}

    public void addTo(RoutesConfig routes) {
        routes.get("/health", this::health);
    }

    private void health(Context ctx) {
        Published now = hall.published();
        List<String> alarms = alarms(now);
        ctx.header("Cache-Control", "no-store")
                .json(
                        new Health(
                                alarms.isEmpty() ? "UP" : "DEGRADED",
                                hall.code(),
                                now.day().date(),
                                now.head().head(),
                                projector.appliedSeq(),
                                hall.watching().held(),
                                alarms,
                                restored()));
    }

    private @Nullable String restored() {
        LostRecords lost = hall.restores().lost();
        return lost.newest()
                .map(r -> "from " + r.backup() + " at record " + r.seq() + lost(lost))
                .orElse(null);
    }

    private static String lost(LostRecords lost) {
        return lost.upTo().map(n -> "; devices have seen records up to " + n).orElse("");
    }

    private static String words(ServerAlarm alarm) {
        return switch (alarm.code()) {
            case FORKED_HISTORY ->
                    "FORKED_HISTORY shown by %d requests since %s: this data folder is a copy or was rolled back"
                            .formatted(alarm.requests(), alarm.since());
            case DISK_FULL ->
                    "DISK_FULL since %s: no new tickets until there is room on the disk; calls go on"
                            .formatted(alarm.since());
        };
    }

    private List<String> alarms(Published now) {
        var alarms = new ArrayList<String>();
        projector.problem().ifPresent(p -> alarms.add("PROJECTOR " + p));
        hall.alarms().all().forEach(alarm -> alarms.add(words(alarm)));
        backups.alarm().ifPresent(alarms::add);
        Duration behind = Duration.between(hall.now(), now.day().time());
        if (behind.compareTo(TOLERATED) > 0) {
            alarms.add("CLOCK_BEHIND by " + behind.toSeconds() + " s");
        }
        return alarms;
    }
}
