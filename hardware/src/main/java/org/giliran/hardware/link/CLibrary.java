package org.giliran.hardware.link;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/** Four calls of the C library, with their error numbers. */
final class CLibrary {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final Linker.Option KEEP_ERROR = Linker.Option.captureCallState("errno");
    private static final StructLayout ERROR = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO =
            ERROR.varHandle(StructLayout.PathElement.groupElement("errno"));

    private static final MethodHandle OPEN =
            handle(
                    "open",
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT),
                    KEEP_ERROR,
                    Linker.Option.firstVariadicArg(2));
    private static final MethodHandle READ =
            handle(
                    "read",
                    FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG),
                    KEEP_ERROR);
    private static final MethodHandle WRITE =
            handle(
                    "write",
                    FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG),
                    KEEP_ERROR);
    private static final MethodHandle CLOSE =
            handle("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    private CLibrary() {}

    /**
     * What a call gave back.
     *
     * @param errno has a meaning when the value is negative
     */
    record Result(long value, int errno) {
        private static final int IO_ERROR = 5;
        private static final int NO_SUCH_ADDRESS = 6;
        private static final int TRY_AGAIN = 11;
        private static final int NO_SUCH_DEVICE = 19;

        boolean tryAgain() {
            return value < 0 && errno == TRY_AGAIN;
        }

        boolean deviceGone() {
            return value < 0
                    && (errno == IO_ERROR || errno == NO_SUCH_ADDRESS || errno == NO_SUCH_DEVICE);
        }
    }

    @SuppressWarnings("restricted") // the programs run with --enable-native-access
    private static MethodHandle handle(
            String name, FunctionDescriptor shape, Linker.Option... options) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), shape, options);
    }

    static Result open(Arena arena, MemorySegment path, int flags) {
        MemorySegment error = arena.allocate(ERROR);
        return result(error, () -> (int) OPEN.invokeExact(error, path, flags, 0));
    }

    static Result read(Arena arena, int descriptor, MemorySegment to) {
        MemorySegment error = arena.allocate(ERROR);
        return result(error, () -> (long) READ.invokeExact(error, descriptor, to, to.byteSize()));
    }

    static Result write(Arena arena, int descriptor, MemorySegment from) {
        MemorySegment error = arena.allocate(ERROR);
        return result(
                error, () -> (long) WRITE.invokeExact(error, descriptor, from, from.byteSize()));
    }

    static void close(int descriptor) {
        call(() -> (int) CLOSE.invokeExact(descriptor));
    }

    private interface Call {
        long make() throws Throwable;
    }

    private static Result result(MemorySegment error, Call call) {
        long value = call(call);
        return new Result(value, (int) ERRNO.get(error, 0L));
    }

    private static long call(Call call) {
        try {
            return call.make();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a call of the C library throws nothing", e);
        }
    }
}
