package org.giliran.kiosk.link;

import org.giliran.api.Wire;
import org.giliran.api.board.KioskHome;
import org.giliran.api.device.GrantedSeries;
import org.giliran.program.Cause;
import org.giliran.program.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * What a kiosk keeps beside its journal: the hall as it was last told, and the letter and key of
 * its own series. Written under another name, synced, then renamed, so that there is always a whole
 * one.
 *
 * @param folder that is there
 */
public record KeptFiles(Path folder) {
    private static final String HOME = "last-home.json";
    private static final String SERIES = "series.json";
    private static final String COPIED = "series-copied.json";
    private static final Logger LOG = LoggerFactory.getLogger(KeptFiles.class);

    /** With the installation it was granted to, for the key is worth nothing to another one. */
    private record KeptSeries(String installation, String letter, String key) {}

    private record Copied(String installation) {}

    /** The hall as it was last told. */
    public Optional<KioskHome> home() {
        return read(HOME, KioskHome.class);
    }

    /** What was granted to this installation. */
    public Optional<GrantedSeries> series(Optional<String> installation) {
        return read(SERIES, KeptSeries.class)
                .filter(kept -> installation.equals(Optional.of(kept.installation)))
                .map(kept -> new GrantedSeries(kept.letter, kept.key));
    }

    /** Whether another kiosk gives the numbers of this installation. */
    public boolean isCopied(Optional<String> installation) {
        return read(COPIED, Copied.class)
                .filter(kept -> installation.equals(Optional.of(kept.installation)))
                .isPresent();
    }

    private <T> Optional<T> read(String name, Class<T> type) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file)
                    ? Optional.of(Wire.readAnswer(Files.readString(file), type))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            LOG.warn("{} cannot be read and is left out: {}", file, Cause.of(e));
            return Optional.empty();
        }
    }

    void keep(KioskHome home) {
        try {
            write(HOME, Wire.write(home));
        } catch (IOException e) {
            LOG.warn("the hall's view cannot be kept: {}", Cause.of(e));
        }
    }

    /**
     * Keeps letter and key, readable for nobody else.
     *
     * @throws ProblemException 503 DISK_FULL when the disk failed
     */
    void keep(String installation, GrantedSeries series) {
        writeOrFail(SERIES, new KeptSeries(installation, series.letter(), series.key()));
    }

    /**
     * Keeps that another kiosk gives the numbers of this installation.
     *
     * @throws ProblemException 503 DISK_FULL when the disk failed
     */
    void keepCopied(String installation) {
        writeOrFail(COPIED, new Copied(installation));
    }

    private void writeOrFail(String name, Object what) {
        try {
            write(name, Wire.write(what));
        } catch (IOException e) {
            LOG.error("{} cannot be kept: {}", name, Cause.of(e));
            throw new ProblemException(503, "DISK_FULL", "this kiosk cannot write its files");
        }
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        Path part = folder.resolve(name + ".part");
        Files.deleteIfExists(part);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var mine =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var out = FileChannel.open(part, options, mine)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        try (var dir = FileChannel.open(folder, StandardOpenOption.READ)) {
            dir.force(true);
        }
    }
}
