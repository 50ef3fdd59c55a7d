package org.giliran.server.report.db;

import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Objects;

/**
 * H2's files as {@code cut:} with a {@link PowerCut} that sees every write and force of the
 * database.
 */
public final class PowerCutFiles extends FilePathWrapper {
    static final String KIND = "cut:";

    private static volatile PowerCut current;

    /** From now on this one sees what is written. */
    static void use(PowerCut cut) {
        current = cut;
        FilePath.register(new PowerCutFiles());
    }

    @Override
    public String getScheme() {
        return "cut";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel real = super.open(mode);
        return getName().endsWith(".mv.db")
                ? new Watched(real, Objects.requireNonNull(current))
                : real;
    }

    private static final class Watched extends FileBase {
        private final FileChannel real;
        private final PowerCut cut;

        Watched(FileChannel real, PowerCut cut) {
            this.real = real;
            this.cut = cut;
        }

        @Override
        public int read(ByteBuffer to, long at) throws IOException {
            return real.read(to, at);
        }

        @Override
        public int read(ByteBuffer to) throws IOException {
            return real.read(to);
        }

        @Override
        public int write(ByteBuffer from, long at) throws IOException {
            cut.write(at, from);
            return real.write(from, at);
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            cut.write(real.position(), from);
            return real.write(from);
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            cut.truncate(size);
            real.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            cut.force();
        }

        @Override
        public long position() throws IOException {
            return real.position();
        }

        @Override
        public FileChannel position(long at) throws IOException {
            real.position(at);
            return this;
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public FileLock tryLock(long at, long size, boolean shared) throws IOException {
            return real.tryLock(at, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }
    }
}
