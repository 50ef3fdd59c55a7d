package org.giliran.hardware.scanner;

/** How a scanner's line is. More than that a device that only talks cannot tell. */
public enum ScannerStatus {
    /** Nobody has looked for it yet, or nobody looks any more. */
    UNKNOWN,
    CONNECTED,
    /** It was looked for and is not there, or its driver fails. */
    MISSING
}
