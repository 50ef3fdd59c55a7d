package org.giliran.hardware.gpio.cdev;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/** The system calls that a GPIO line needs. Each returns what the call did, or minus errno. */
final class SystemCalls {
    static final int EPERM = 1;
    static final int EINTR = 4;
    static final int EACCES = 13;
    static final int EBUSY = 16;
    private static final int ENODEV = 19;
    private static final int EINVAL = 22;

    /** Read and write, and closed when another program is started from here. */
    private static final int O_RDWR_CLOEXEC = 0x2 | 0x8_0000;

    private static final int EFD_CLOEXEC = 0x8_0000;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final Linker.Option ERRNO = Linker.Option.captureCallState("errno");
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO_OF =
            STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private static final MethodHandle OPEN =
            handle(
                    "open",
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT),
                    Linker.Option.firstVariadicArg(2));
    private static final MethodHandle IOCTL =
            handle(
                    "ioctl",
                    FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS),
                    Linker.Option.firstVariadicArg(2));
    private static final MethodHandle CLOSE =
            handle("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle READ =
            handle("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle WRITE =
            handle("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle POLL =
            handle("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    private static final MethodHandle EVENTFD =
            handle("eventfd", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));

    private SystemCalls() {}

    @SuppressWarnings("restricted") // programs are started with --enable-native-access
    private static MethodHandle handle(
            String name, FunctionDescriptor shape, Linker.Option... options) {
        var all = new Linker.Option[options.length + 1];
        all[0] = ERRNO;
        System.arraycopy(options, 0, all, 1, options.length);
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), shape, all);
    }

    private interface Call {
        long in(MemorySegment state) throws Throwable;
    }

    private static long made(Call call) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            long answer = call.in(state);
            return answer >= 0 ? answer : -(int) ERRNO_OF.get(state, 0L);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e); // no method handle of a C function throws one
        }
    }

    /** A negative answer in a technician's words. */
    static String name(long answer) {
        return switch ((int) -answer) {
            case EPERM -> "not permitted (EPERM)";
            case EACCES -> "permission denied (EACCES)";
            case EBUSY -> "busy (EBUSY)";
            case EINVAL -> "not possible (EINVAL)";
            case ENODEV -> "gone (ENODEV)";
            default -> "errno " + -answer;
        };
    }

    /** Opens a device for reading and writing. */
    static int open(String path) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(path);
            return (int) made(state -> (int) OPEN.invokeExact(state, name, O_RDWR_CLOEXEC));
        }
    }

    static int ioctl(int file, long request, MemorySegment argument) {
        return (int) made(state -> (int) IOCTL.invokeExact(state, file, request, argument));
    }

    static void close(int file) {
        var _ = made(state -> (int) CLOSE.invokeExact(state, file));
    }

    static long read(int file, MemorySegment buffer) {
        return made(state -> (long) READ.invokeExact(state, file, buffer, buffer.byteSize()));
    }

    static long write(int file, MemorySegment bytes) {
        return made(state -> (long) WRITE.invokeExact(state, file, bytes, bytes.byteSize()));
    }

    /** Waits for {@code count} descriptors. Blocks its thread in native code. */
    static int poll(MemorySegment descriptors, int count, int timeoutMillis) {
        return (int)
                made(
                        state ->
                                (int)
                                        POLL.invokeExact(
                                                state, descriptors, (long) count, timeoutMillis));
    }

    /** A counter in the kernel that wakes a poll. */
    static int eventfd() {
        return (int) made(state -> (int) EVENTFD.invokeExact(state, 0, EFD_CLOEXEC));
    }
}
