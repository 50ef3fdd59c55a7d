package org.giliran.server.calling;

/**
 * What a counter called last: a run of priority tickets, and the regular ones since.
 *
 * @param priority in a row, the last time that any were called
 * @param regular since then; 0 while the run goes on
 */
record Runs(int priority, int regular) {
    /** Of a counter that has called nobody. */
    static final Runs NONE = new Runs(0, 0);

    Runs after(Waiting called) {
        if (called.regular()) {
            return new Runs(priority, regular + 1);
        }
        return regular > 0 ? new Runs(1, 0) : new Runs(priority + 1, 0);
    }
}
