package org.giliran.server.backup.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.BadMessage;
import org.giliran.api.backup.BackupList;
import org.giliran.api.backup.BackupMade;
import org.giliran.program.Cause;
import org.giliran.program.ProblemException;
import org.giliran.server.account.web.Access;
import org.giliran.server.backup.Manifest;
import org.giliran.server.backup.db.StoredBackup;
import org.giliran.server.backup.desk.Backups;
import org.giliran.server.desk.Outcome;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Origin;
import org.giliran.server.platform.Gate;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** HTTP face of the backups: make one now, list them. */
public record BackupRoutes(Gate gate, Optional<Backups> backups) {
    /** The body of a command that needs no words. */
    private record Nothing() {}

    public void addTo(RoutesConfig routes) {
        routes.get("/api/halls/{hall}/backups", this::list);
        routes.post("/api/halls/{hall}/backups", this::make);
    }

    private void list(Context ctx) throws IOException {
        gate.enter(ctx, Access.SUPERVISORS);
        List<StoredBackup> all = backups.isPresent() ? backups.get().list() : List.of();
        ctx.json(new BackupList(all.stream().map(BackupRoutes::made).toList()));
    }

    private static BackupMade made(StoredBackup backup) {
        Manifest manifest = backup.manifest();
        return new BackupMade(
                manifest.backup(), manifest.madeAt(), manifest.seq(), backup.sha256());
    }

    private void make(Context ctx) throws BadMessage {
        Origin origin = gate.command(ctx, Access.SUPERVISORS, Nothing.class).origin();
        Outcome.Accomplished outcome = make(origin);
        Gate.markReplay(ctx, outcome);
        var event = outcome.find(HallEvent.BackedUp.class).orElseThrow();
        var at = outcome.records().getFirst().at();
        ctx.status(201).json(new BackupMade(event.backup(), at, event.seq(), event.sha256()));
    }

    private Outcome.Accomplished make(Origin origin) {
        Backups present =
                backups.orElseThrow(
                        () ->
                                new ProblemException(
                                        409,
                                        "NO_BACKUP_FOLDER",
                                        "the server was started without --backup-to"));
        try {
            return present.make(origin);
        } catch (IOException e) {
            throw new ProblemException(
                    503, "BACKUP_FAILED", "no backup could be made: " + Cause.of(e));
        }
    }
}
