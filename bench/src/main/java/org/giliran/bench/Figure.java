package org.giliran.bench;

/** What can be measured. */
public enum Figure {
    TICKETS("durable tickets a second", "clients"),
    CALLS(
            "calls of the next visitor a second; each is followed by a start that does not count",
            "clients"),
    POLLS("polls of the board a second, answered 204 \"nothing newer\"", "clients"),
    LINE("tickets and calls a second of 8 clients while so many wait", "waiting"),
    HANDOVER("a kiosk hands over what it gave alone, in requests of 100", "tickets"),
    DISPLAYS("from a call to the last wall that shows it", "walls"),
    OPENLOOP("by a timetable, from the intended start, while walls watch", "a second"),
    START("from the start of a server, its day in the journal, to its first answer", "visits"),
    CORE("commands decided and applied a second by the core alone, on one core", "waiting");

    private final String title;
    private final String variant;

    Figure(String title, String variant) {
        this.title = title;
        this.variant = variant;
    }

    /** What its number counts. */
    String title() {
        return title;
    }

    /** What its variants are numbers of. */
    String variant() {
        return variant;
    }
}
