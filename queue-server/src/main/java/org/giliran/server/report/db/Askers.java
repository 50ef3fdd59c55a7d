package org.giliran.server.report.db;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Those who wait for the tables to follow, and the projector that rests until somebody does. */
final class Askers {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Condition wanted = lock.newCondition();
    private int waiting;

    /**
     * Waits until something is so.
     *
     * @param reached what is waited for
     * @param hopeless whether it will not come for now
     * @return whether it is so; false when the time is up first, or it is hopeless
     */
    boolean await(BooleanSupplier reached, BooleanSupplier hopeless, Duration limit)
            throws InterruptedException {
        long nanos = limit.toNanos();
        lock.lock();
        try {
            waiting++;
            wanted.signal();
            while (!reached.getAsBoolean() && !hopeless.getAsBoolean() && nanos > 0) {
                nanos = moved.awaitNanos(nanos);
            }
            return reached.getAsBoolean();
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    /** Rests for the time, unless somebody waits or it is to end. */
    void rest(long most, BooleanSupplier ending) throws InterruptedException {
        lock.lock();
        try {
            long nanos = most;
            while (waiting == 0 && !ending.getAsBoolean() && nanos > 0) {
                nanos = wanted.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Something has changed for those who wait. */
    void moved() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends a rest whose end has come. */
    void wake() {
        lock.lock();
        try {
            wanted.signal();
        } finally {
            lock.unlock();
        }
    }
}
