package org.giliran.api.device;

/** What somebody should go and look at; the worst first. */
public enum DeviceAlarm {
    /** It has said nothing for 15 s. */
    SILENT,
    /** Another kiosk gives the same numbers: one has a copy of the other's data. */
    NUMBERS_TWICE,
    /** It has tickets of its own that the server does not take. */
    OUTBOX_REFUSED,
    PAPER_OUT,
    COVER_OPEN,
    PRINTER_OFFLINE,
    PRINTER_STUCK,
    CUTTER_ERROR,
    /** It told how it is, and does no more: it prints perhaps, but nobody knows. */
    PRINTER_MUTE,
    /** It is still handing over what it did while its server was away. */
    OUTBOX_WAITING,
    PAPER_LOW,
    BUTTONS_FAILED,
    BUTTONS_STUCK,
    SCANNER_OFFLINE,
    /** No page of the wall is open. */
    NO_PAGE,
    SOUND_SUSPENDED,
    SOUND_BEHIND,
    NO_VOICE,
    CLOCK_WRONG,
    DISK_LOW
}
