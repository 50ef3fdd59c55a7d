package org.giliran.display;

import org.giliran.api.QueueClient;
import org.giliran.display.wall.Screen;
import org.giliran.program.HallClock;
import org.giliran.program.speech.Synthesiser;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * All that a display is told when it starts.
 *
 * @param client of the hall's queue server
 * @param display its code in the set-up
 * @param zone whose calls it shows; null for those of the whole hall
 * @param speaks whether it says the calls; of several displays in one zone only one shall
 * @param voicePack folder of another voice; null for the hall's own, which the server has, or the
 *     one that comes with Giliran
 * @param data folder where the hall's own voice is kept
 * @param synthesiser says the notices, where it is installed
 * @param media folder of pictures and videos to show between calls; null for none
 * @param port 0 for any that is free
 * @param clock of the hall
 */
record DisplaySettings(
        QueueClient client,
        String display,
        @Nullable String zone,
        Screen screen,
        boolean speaks,
        @Nullable Path voicePack,
        Path data,
        Synthesiser synthesiser,
        @Nullable Path media,
        int port,
        HallClock clock) {}
