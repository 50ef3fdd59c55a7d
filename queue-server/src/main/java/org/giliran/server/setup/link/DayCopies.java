package org.giliran.server.setup.link;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** Finds copies of a hall's days outside its data folder: for a day that is damaged there. */
@FunctionalInterface
public interface DayCopies {
    /** No copies at all. */
    DayCopies NONE = (_, _) -> Optional.empty();

    /**
     * A copy whose chain holds from the first day to this one.
     *
     * @param backup its folder, to be named to {@code restore}
     * @param seq the newest record of the day that it has
     */
    record Copy(Path backup, long seq) {}

    /** The newest copy in which a day is whole, as far as it had gone then. */
    Optional<Copy> find(String hall, LocalDate day) throws IOException;
}
