package org.giliran.api.device;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Request of {@code POST /api/devices/status}: how a kiosk or a display is. A part that a device
 * does not have, or knows nothing of yet, is left out.
 *
 * @param device its own code in the set-up; must be that of its token
 * @param clockOffsetMillis its clock minus the server's: positive when it is ahead
 */
public record DeviceStatus(
        String device,
        @Nullable Printer printer,
        @Nullable Buttons buttons,
        @Nullable Scanner scanner,
        @Nullable Sound sound,
        @Nullable Integer clockOffsetMillis,
        @Nullable Disk disk,
        @Nullable Outbox outbox) {
    /** Of the rating panel. */
    private static final int BUTTONS = 4;

    /** Of a device that does nothing without its server. */
    public DeviceStatus(
            String device,
            @Nullable Printer printer,
            @Nullable Buttons buttons,
            @Nullable Scanner scanner,
            @Nullable Sound sound,
            @Nullable Integer clockOffsetMillis,
            @Nullable Disk disk) {
        this(device, printer, buttons, scanner, sound, clockOffsetMillis, disk, null);
    }

    /** {@code STUCK}: it takes bytes no more, and its driver has given up. */
    public enum PrinterState {
        READY,
        PAPER_LOW,
        PAPER_OUT,
        COVER_OPEN,
        CUTTER_ERROR,
        OFFLINE,
        UNKNOWN,
        STUCK
    }

    /**
     * The ticket printer.
     *
     * @param paperPrinted papers that it has printed since the device's program started
     */
    public record Printer(PrinterState state, @Nullable Integer paperPrinted) {
        public Printer {
            if (paperPrinted != null && paperPrinted < 0) {
                throw new IllegalArgumentException("paperPrinted must be 0 or more");
            }
        }
    }

    /** {@code FAILED}: the panel is there and cannot be used. */
    public enum ButtonsState {
        OK,
        STUCK,
        ABSENT,
        FAILED
    }

    /**
     * The rating panel.
     *
     * @param stuck the buttons that hang, 1 to 4
     * @param counter whose visits it rates; left out for a panel at the exit
     */
    public record Buttons(ButtonsState state, List<Integer> stuck, @Nullable String counter) {
        public Buttons {
            stuck = stuck.stream().distinct().sorted().toList();
            if (stuck.stream().anyMatch(b -> b < 1 || b > BUTTONS)) {
                throw new IllegalArgumentException("a button is 1 to " + BUTTONS);
            }
            if (counter != null && !counter.matches("[a-z0-9-]{1,32}")) {
                throw new IllegalArgumentException("counter must be a code of the set-up");
            }
        }
    }

    /** {@code ABSENT}: none with a driver; one that types like a keyboard is not known of. */
    public enum ScannerState {
        OK,
        OFFLINE,
        ABSENT
    }

    /** The scanner for codes on tickets. */
    public record Scanner(ScannerState state) {}

    /**
     * {@code SUSPENDED}: the browser plays nothing until somebody touches it. {@code NO_VOICE}: it
     * can chime and not speak. {@code NO_PAGE}: no page of the wall is open, or it hangs. {@code
     * OFF}: this display is told to be silent, since another one of its zone speaks.
     */
    public enum SoundState {
        PLAYING,
        SUSPENDED,
        NO_VOICE,
        NO_PAGE,
        OFF
    }

    /** {@code SHOWN_ONLY}: the display has nothing that speaks free text, or it did not work. */
    public enum Notices {
        SPOKEN,
        SHOWN_ONLY
    }

    /**
     * The voice.
     *
     * @param backlogSeconds how far it is behind the calls that are shown
     * @param notices left out by a display that is told to be silent
     */
    public record Sound(SoundState state, int backlogSeconds, @Nullable Notices notices) {
        public Sound {
            if (backlogSeconds < 0) {
                throw new IllegalArgumentException("backlogSeconds must be 0 or more");
            }
        }

        /** The voice of which nothing is known but how calls are said. */
        public Sound(SoundState state, int backlogSeconds) {
            this(state, backlogSeconds, null);
        }
    }

    /**
     * The disk that holds the program's data.
     *
     * @param freeBytes that the program may still use
     */
    public record Disk(long freeBytes) {
        public Disk {
            if (freeBytes < 0) {
                throw new IllegalArgumentException("freeBytes must be 0 or more");
            }
        }
    }

    /**
     * What the device did while its server was away and has still to hand over; left out when there
     * is nothing.
     *
     * @param waiting how many
     * @param refused the code with which the server refused them; absent when it did not
     */
    public record Outbox(int waiting, @Nullable String refused) {
        public Outbox {
            if (waiting < 0) {
                throw new IllegalArgumentException("waiting must be 0 or more");
            }
            if (refused != null && !refused.matches("[A-Z0-9_]{1,64}")) {
                throw new IllegalArgumentException("refused must be a code");
            }
        }
    }
}
