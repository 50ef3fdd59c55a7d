package org.giliran.server.setup.desk;

import org.giliran.program.BadSetting;
import org.giliran.server.backup.Retention;
import org.giliran.server.platform.BackupPlan;
import org.giliran.server.platform.CannotStart;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;

/** How a running server makes backups. To be mixed into a command. */
public final class BackupOptions {
    /** Each of these is kept beside the newest: one a day. */
    private static final int DAYS = 30;

    private static final Duration OFTEN = Duration.ofMinutes(1);
    private static final Duration SELDOM = Duration.ofDays(7);
    private static final int KEEP_MAX = 10_000;

    @Option(
            names = "--backup-to",
            paramLabel = "DIR",
            description = "Make backups there, best on another disk; none without it.")
    private @Nullable Path to;

    @Option(
            names = "--backup-every",
            defaultValue = "1h",
            paramLabel = "TIME",
            description = "From one backup to the next: 15m, 1h, 1d (default: ${DEFAULT-VALUE}).")
    private String every;

    @Option(
            names = "--backup-keep",
            defaultValue = "48",
            paramLabel = "N",
            description =
                    "Keep the N newest backups, and one a day for 30 days (default:"
                            + " ${DEFAULT-VALUE}).")
    private int keep;

    /** Picocli fills it in. */
    public BackupOptions() {}

    /**
     * What was asked for; nothing without a folder.
     *
     * @throws BadSetting when an option is not what was expected
     * @throws CannotStart when the folder cannot be made
     */
    public Optional<BackupPlan> plan() throws IOException {
        Duration time = every();
        if (keep < 1 || keep > KEEP_MAX) {
            throw new BadSetting("--backup-keep", Integer.toString(keep), "1 to " + KEEP_MAX);
        }
        if (to == null) {
            return Optional.empty();
        }
        makeFolder(to);
        return Optional.of(new BackupPlan(to, time, new Retention(keep, DAYS)));
    }

    private Duration every() {
        if (every.matches("\\d{1,4}[mhd]")) {
            long count = Long.parseLong(every.substring(0, every.length() - 1));
            Duration time =
                    switch (every.charAt(every.length() - 1)) {
                        case 'm' -> Duration.ofMinutes(count);
                        case 'h' -> Duration.ofHours(count);
                        default -> Duration.ofDays(count);
                    };
            if (time.compareTo(OFTEN) >= 0 && time.compareTo(SELDOM) <= 0) {
                return time;
            }
        }
        throw new BadSetting("--backup-every", every, "a time from 1m to 7d, such as 15m or 1h");
    }

    /** Only its owner may enter: backups hold what opens the hall. */
    static void makeFolder(Path folder) throws IOException {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw new CannotStart("the folder for backups, " + folder + ", cannot be made: " + e);
        }
    }
}
