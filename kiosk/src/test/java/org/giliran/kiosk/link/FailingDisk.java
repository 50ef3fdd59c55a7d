package org.giliran.kiosk.link;

import org.giliran.journal.FileDisk;
import org.giliran.journal.JournalChannel;
import org.giliran.journal.JournalDisk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A real disk until it is told to fail. */
final class FailingDisk implements JournalDisk {
    private volatile boolean failing;

    void fail() {
        failing = true;
    }

    @Override
    public JournalChannel open(Path file) throws IOException {
        JournalChannel real = new FileDisk().open(file);
        return new JournalChannel() {
            @Override
            public void write(ByteBuffer bytes) throws IOException {
                real.write(bytes);
            }

            @Override
            public void force() throws IOException {
                if (failing) {
                    throw new IOException("No space left on device");
                }
                real.force();
            }

            @Override
            public long size() throws IOException {
                return real.size();
            }

            @Override
            public void truncate(long bytes) throws IOException {
                real.truncate(bytes);
            }

            @Override
            public void close() throws IOException {
                real.close();
            }
        };
    }
}
