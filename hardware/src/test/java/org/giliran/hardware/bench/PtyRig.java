package org.giliran.hardware.bench;

import org.giliran.hardware.link.ByteLink;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A printer at the end of a real serial line: the driver, a pty, socat, a pty, {@link
 * BenchPrinter}.
 */
public final class PtyRig extends BenchRig {

    private final Path near;
    private final Path far;
    private final Function<Path, ByteLink> link;
    private final List<Socat> oldCables = new ArrayList<>();
    private Socat cable;

    /** A rig in a folder of its own; {@code link} makes the driver's end from a device's path. */
    public PtyRig(Path folder, Function<Path, ByteLink> link) throws Exception {
        this.link = link;
        near = folder.resolve("near");
        far = folder.resolve("far");
        cable = Socat.between(near, far);
        printer.connect(far);
    }

    @Override
    public ByteLink link() {
        return link.apply(near);
    }

    @Override
    public void freeze() throws Exception {
        cable.freeze();
    }

    @Override
    public void thaw() throws Exception {
        cable.thaw();
    }

    @Override
    public void pullCable() throws Exception {
        cable.pull();
    }

    @Override
    public void plugCable() throws Exception {
        cable = Socat.between(near, far);
        printer.connect(far);
    }

    /**
     * As after re-plugging into another socket: the name leads to a new line while the old one is
     * still there, and dead.
     */
    public void nameLeadsElsewhere() throws Exception {
        oldCables.add(cable);
        Files.delete(near);
        Files.delete(far);
        cable = Socat.between(near, far);
        printer.connect(far);
    }

    @Override
    public void putAway() throws Exception {
        cable.pull();
        for (Socat old : oldCables) {
            old.pull();
        }
    }
}
