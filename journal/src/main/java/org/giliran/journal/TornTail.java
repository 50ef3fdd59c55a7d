package org.giliran.journal;

import java.nio.file.Path;

/**
 * The rest of a write that never became durable, set aside when its file was opened. Nobody was
 * answered on the strength of it.
 *
 * @param copy where its bytes are kept
 * @param file where it was cut off
 * @param offset where in that file it began, in bytes
 * @param bytes how long it was
 * @param seq the number its first record would have had; the next record written gets it
 */
public record TornTail(Path copy, Path file, long offset, long bytes, long seq) {}
