package org.giliran.simulation.faults.link;

import org.giliran.journal.JournalChannel;
import org.giliran.journal.JournalDisk;
import org.giliran.simulation.faults.Network.Server;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Worlds that do not do what they say, each in one way. */
public enum BadWorlds {
    /** A disk whose sync returns at once and does nothing, as cheap cards do. */
    DISK_THAT_DOES_NOT_SYNC {
        @Override
        public FaultyPorts ports() {
            return new FaultyPorts() {
                @Override
                public JournalDisk serverDisk(JournalDisk disk) {
                    return file -> new Lying(disk.open(file), () -> {});
                }
            };
        }
    },
    /** Something between device and server that sends a request again as if it were another. */
    LINE_THAT_DOUBLES_WITHOUT_KEYS {
        @Override
        public FaultyPorts ports() {
            return new FaultyPorts() {
                private final Map<String, Integer> seen = new HashMap<>();

                @Override
                public String key(String key) {
                    int times = seen.merge(key, 1, Integer::sum);
                    return times == 1 ? key : key + "-again" + times;
                }
            };
        }
    },
    /** A kiosk whose card says it has written and has not. */
    KIOSK_DISK_THAT_DOES_NOT_SYNC {
        @Override
        public FaultyPorts ports() {
            return new FaultyPorts() {
                @Override
                public JournalDisk kioskDisk(JournalDisk disk) {
                    return file -> new Lying(disk.open(file), () -> {});
                }
            };
        }
    },
    /** A cache that answers for the server what it has answered before. */
    LINE_THAT_REMEMBERS {
        @Override
        public FaultyPorts ports() {
            return new FaultyPorts() {
                private final Map<String, Object> newest = new HashMap<>();
                private int asked;

                @Override
                public <A> Server<A> way(String device, Server<A> server) {
                    return device.startsWith("layar")
                            ? answer -> remember(device, server, answer)
                            : server;
                }

                @SuppressWarnings("unchecked")
                private <A> void remember(String device, Server<A> server, Consumer<A> answer) {
                    Object kept = newest.get(device);
                    if (kept != null && asked++ % 40 != 0) {
                        answer.accept((A) kept);
                    } else {
                        server.receive(
                                fresh -> {
                                    newest.put(device, fresh);
                                    answer.accept(fresh);
                                });
                    }
                }
            };
        }
    },
    /** A disk that syncs what came before the last write, and the last one later. */
    DISK_THAT_IS_ONE_WRITE_BEHIND {
        @Override
        public FaultyPorts ports() {
            return new FaultyPorts() {
                @Override
                public JournalDisk serverDisk(JournalDisk disk) {
                    return file -> new Behind(disk.open(file));
                }
            };
        }
    },
    /** A line that gives one device the answer to what another one asked. */
    LINE_THAT_MIXES_ANSWERS {
        @Override
        public FaultyPorts ports() {
            return new FaultyPorts() {
                private @Nullable Object earlier;
                private int answered;

                @Override
                public <A> Server<A> way(String device, Server<A> server) {
                    return answer -> server.receive(right -> answer.accept(mixed(right)));
                }

                @SuppressWarnings("unchecked")
                private <A> A mixed(A right) {
                    Object before = earlier;
                    earlier = right;
                    answered++;
                    return answered % 25 == 0
                                    && before != null
                                    && !(right instanceof Optional)
                                    && before.getClass() == right.getClass()
                            ? (A) before
                            : right;
                }
            };
        }
    },
    /** A disk that is exchanged for a copy of it made earlier, whenever the machine starts. */
    DISK_THAT_COMES_BACK_OLDER {
        @Override
        public FaultyPorts ports() {
            return new FaultyPorts() {
                @Override
                public JournalDisk serverDisk(JournalDisk disk) {
                    return file -> older(disk.open(file));
                }

                private JournalChannel older(JournalChannel file) throws IOException {
                    if (file.size() > 20 * 4_096) {
                        file.truncate(file.size() - 4_096);
                        file.force();
                    }
                    return file;
                }
            };
        }
    },
    /** A kiosk's disk that syncs what came before the last write, and the last one later. */
    KIOSK_DISK_THAT_IS_ONE_WRITE_BEHIND {
        @Override
        public FaultyPorts ports() {
            return new FaultyPorts() {
                @Override
                public JournalDisk kioskDisk(JournalDisk disk) {
                    return file -> new Behind(disk.open(file));
                }
            };
        }
    },
    /** A kiosk's disk that now and then writes zeroes instead. */
    KIOSK_DISK_THAT_WRITES_SOMETHING_ELSE {
        @Override
        public FaultyPorts ports() {
            return new FaultyPorts() {
                @Override
                public JournalDisk kioskDisk(JournalDisk disk) {
                    return file -> new Garbling(disk.open(file));
                }
            };
        }
    },
    /** A disk that now and then writes a block of zeroes where it was given something else. */
    DISK_THAT_WRITES_SOMETHING_ELSE {
        @Override
        public FaultyPorts ports() {
            return new FaultyPorts() {
                @Override
                public JournalDisk serverDisk(JournalDisk disk) {
                    return file -> new Garbling(disk.open(file));
                }
            };
        }
    };

    /** Such a world, new. */
    public abstract FaultyPorts ports();

    /** A file; its force is another. */
    private static class Lying implements JournalChannel {
        private final JournalChannel file;
        private final Force force;

        interface Force {
            void force() throws IOException;
        }

        Lying(JournalChannel file, Force force) {
            this.file = file;
            this.force = force;
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            file.write(bytes);
        }

        @Override
        public void force() throws IOException {
            force.force();
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void truncate(long bytes) throws IOException {
            file.truncate(bytes);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private static final class Behind extends Lying {
        private final JournalChannel file;

        Behind(JournalChannel file) {
            super(file, () -> {});
            this.file = file;
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            file.force();
            super.write(bytes);
        }
    }

    private static final class Garbling extends Lying {
        private int writes;

        Garbling(JournalChannel file) {
            super(file, file::force);
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            if (++writes % 30 == 0) {
                super.write(ByteBuffer.allocate(bytes.remaining()));
                bytes.position(bytes.limit());
            } else {
                super.write(bytes);
            }
        }
    }
}
