package org.giliran.kiosk.visit;

/**
 * A code that was held before the scanner.
 *
 * @param scan counts the scans of this run, so that the same code held there again is news
 */
public record Scanned(long scan, ScannedCode code) {}
