package org.giliran.server.platform;

import org.giliran.server.backup.Retention;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How a running server makes backups.
 *
 * @param to folder that they stand in; better on another disk
 * @param every from one to the next
 */
public record BackupPlan(Path to, Duration every, Retention retention) {}
