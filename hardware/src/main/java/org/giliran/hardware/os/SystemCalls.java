package org.giliran.hardware.os;

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

/**
 * The system calls that device files need. Each returns what the call did, or minus errno. Numbers
 * are those of Linux on x86 and ARM.
 */
public final class SystemCalls {
    public static final int EPERM = 1;
    public static final int EINTR = 4;
    public static final int EIO = 5;
    public static final int ENXIO = 6;
    public static final int EAGAIN = 11;
    public static final int EACCES = 13;
    public static final int EBUSY = 16;
    public static final int ENODEV = 19;
    private static final int EINVAL = 22;

    public static final int O_WRONLY = 0x1;
    public static final int O_RDWR = 0x2;
    public static final int O_NOCTTY = 0x100;
    public static final int O_APPEND = 0x400;
    public static final int O_NONBLOCK = 0x800;
    private static final int O_CLOEXEC = 0x8_0000;

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
    public static String name(long answer) {
        return switch ((int) -answer) {
            case EPERM -> "not permitted (EPERM)";
            case EACCES -> "permission denied (EACCES)";
            case EIO -> "input or output failed (EIO)";
            case EBUSY -> "busy (EBUSY)";
            case EINVAL -> "not possible (EINVAL)";
            case ENODEV -> "gone (ENODEV)";
            default -> "errno " + -answer;
        };
    }

    /**
     * Opens a device, which is closed when another program is started from here.
     *
     * @param flags such as {@link #O_RDWR}
     */
    public static int open(String path, int flags) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(path);
            int all = flags | O_CLOEXEC;
            return (int) made(state -> (int) OPEN.invokeExact(state, name, all));
        }
    }

    public static int ioctl(int file, long request, MemorySegment argument) {
        return (int) made(state -> (int) IOCTL.invokeExact(state, file, request, argument));
    }

    public static void close(int file) {
        var _ = made(state -> (int) CLOSE.invokeExact(state, file));
    }

    public static long read(int file, MemorySegment buffer) {
        return made(state -> (long) READ.invokeExact(state, file, buffer, buffer.byteSize()));
    }

    public static long write(int file, MemorySegment bytes) {
        return made(state -> (long) WRITE.invokeExact(state, file, bytes, bytes.byteSize()));
    }

    /** Waits for {@code count} descriptors. Blocks its thread in native code. */
    public static int poll(MemorySegment descriptors, int count, int timeoutMillis) {
        return (int)
                made(
                        state ->
                                (int)
                                        POLL.invokeExact(
                                                state, descriptors, (long) count, timeoutMillis));
    }

    /** A counter in the kernel that wakes a poll. */
    public static int eventfd() {
        return (int) made(state -> (int) EVENTFD.invokeExact(state, 0, EFD_CLOEXEC));
    }
}
