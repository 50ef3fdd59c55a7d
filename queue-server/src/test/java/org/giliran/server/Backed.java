package org.giliran.server;

import org.giliran.server.backup.Retention;
import org.giliran.server.platform.BackupPlan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A server that makes backups, and what stands in their folder. */
final class Backed {
    static final Duration HOUR = Duration.ofHours(1);

    private Backed() {}

    /** A server with a plan that has made its first backup. */
    static RunningServer start(Path dir) {
        return start(dir, new Retention(48, 30));
    }

    static RunningServer start(Path dir, Retention retention) {
        return start(dir, new BackupPlan(to(dir), HOUR, retention));
    }

    /** A server that makes its first backup and then only when it is asked to. */
    static RunningServer startWithoutSchedule(Path dir) {
        Duration week = Duration.ofDays(7);
        return start(dir, new BackupPlan(to(dir), week, new Retention(48, 30)));
    }

    private static RunningServer start(Path dir, BackupPlan plan) {
        try {
            Files.createDirectories(to(dir));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        RunningServer server = RunningServer.start(dir.resolve("data"));
        server.stop();
        server.planBackups(plan);
        server.resume();
        await(() -> !server.as(Who.WATI).get("/live").get("backup.lastAt").isEmpty());
        return server;
    }

    /** The folder of the backups. */
    static Path to(Path dir) {
        return dir.resolve("backups");
    }

    /** Makes a backup as a supervisor does; its folder. */
    static Path make(RunningServer server, Path dir) {
        server.clock().advance(Duration.ofSeconds(1));
        String name = wati(server).post("/backups", "{}").expect(201).get("name");
        return to(dir).resolve(name);
    }

    /** A ticket from the kiosk, whose token does not end with the day; its number. */
    static String ticket(RunningServer server) {
        return server.issueAtKiosk("ktp").expect(201).get("number");
    }

    /** The supervisor, on whatever day. */
    static Caller wati(RunningServer server) {
        boolean firstDay = server.as(Who.WATI).get("/live").status() == 200;
        return firstDay ? server.as(Who.WATI) : server.loggedIn(Who.WATI);
    }

    /** The backups there are, oldest first. */
    static List<String> names(Path dir) {
        return list(to(dir)).stream().filter(n -> n.startsWith("backup-")).toList();
    }

    static List<String> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file below a folder, with its size and the time of its last change. */
    static Map<String, String> content(Path folder) {
        var content = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(
                        folder.relativize(file).toString(),
                        Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content;
    }

    interface Question {
        boolean asks();
    }

    static void await(Question question) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!question.asks()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it never came to be");
            }
            Thread.onSpinWait();
        }
    }
}
