package org.giliran.api.device;

import org.giliran.api.Names;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Somebody at a kiosk waits for a member of staff.
 *
 * @param name of the kiosk; its code when the set-up gives none
 * @param place where it stands, in words
 * @param takenBy the name of whoever said that he comes; absent until somebody has
 */
public record HelpLine(
        String kiosk, Names name, @Nullable Names place, Instant since, @Nullable String takenBy) {}
