package org.giliran.server.device;

import static org.giliran.api.device.DeviceStatus.PrinterState.OFFLINE;
import static org.giliran.api.device.DeviceStatus.PrinterState.READY;
import static org.giliran.api.device.DeviceStatus.PrinterState.STUCK;
import static org.giliran.api.device.DeviceStatus.PrinterState.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.api.Wire;
import org.giliran.api.device.DeviceAlarm;
import org.giliran.api.device.DeviceStatus;
import org.giliran.api.device.DeviceStatus.Disk;
import org.giliran.api.device.DeviceStatus.PrinterState;
import org.giliran.api.device.DeviceStatus.SoundState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What of a report is an alarm, and what of it people see. */
class AlarmsTest {
    private static final int JUST_TOLERATED = (int) Alarms.CLOCK_TOLERATED.toMillis();

    private static DeviceStatus read(String parts) {
        return Wire.readAnswer("{\"device\":\"kiosk-1\"" + parts + "}", DeviceStatus.class);
    }

    private static DeviceStatus clock(int offsetMillis) {
        return new DeviceStatus("kiosk-1", null, null, null, null, offsetMillis, null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            textBlock =
                    """
                    !!                                                     | !!
                    ,"printer":{"state":"READY"}                           | !!
                    ,"printer":{"state":"UNKNOWN"}                         | !!
                    ,"printer":{"state":"PAPER_LOW"}                       | PAPER_LOW
                    ,"printer":{"state":"PAPER_OUT"}                       | PAPER_OUT
                    ,"printer":{"state":"COVER_OPEN"}                      | COVER_OPEN
                    ,"printer":{"state":"CUTTER_ERROR"}                    | CUTTER_ERROR
                    ,"printer":{"state":"OFFLINE"}                         | PRINTER_OFFLINE
                    ,"printer":{"state":"STUCK"}                           | PRINTER_STUCK
                    ,"buttons":{"state":"OK","stuck":[]}                   | !!
                    ,"buttons":{"state":"ABSENT","stuck":[]}               | !!
                    ,"buttons":{"state":"STUCK","stuck":[2]}               | BUTTONS_STUCK
                    ,"buttons":{"state":"FAILED","stuck":[]}               | BUTTONS_FAILED
                    ,"scanner":{"state":"OK"}                              | !!
                    ,"scanner":{"state":"ABSENT"}                          | !!
                    ,"scanner":{"state":"OFFLINE"}                         | SCANNER_OFFLINE
                    ,"sound":{"state":"PLAYING","backlogSeconds":15}       | !!
                    ,"sound":{"state":"PLAYING","backlogSeconds":16}       | SOUND_BEHIND
                    ,"sound":{"state":"SUSPENDED","backlogSeconds":99}     | SOUND_SUSPENDED
                    ,"sound":{"state":"NO_VOICE","backlogSeconds":0}       | NO_VOICE
                    ,"sound":{"state":"NO_PAGE","backlogSeconds":0}        | NO_PAGE
                    ,"sound":{"state":"OFF","backlogSeconds":99}           | !!
                    ,"disk":{"freeBytes":500000000}                        | !!
                    ,"disk":{"freeBytes":499999999}                        | DISK_LOW
                    ,"outbox":{"waiting":0}                                | !!
                    ,"outbox":{"waiting":3}                                | OUTBOX_WAITING
                    ,"outbox":{"waiting":3,"refused":"HAND_OVER_GAP"}      | OUTBOX_REFUSED
                    ,"printer":{"state":"PAPER_OUT"},"disk":{"freeBytes":0} | PAPER_OUT DISK_LOW
                    """)
    void aReportMeansTheseAlarmsWorstFirst(String parts, String alarms) {
        var expected =
                alarms.isEmpty()
                        ? List.of()
                        : List.of(alarms.split(" ", -1)).stream()
                                .map(DeviceAlarm::valueOf)
                                .toList();
        assertEquals(expected, List.copyOf(Alarms.of(read(parts), false)));
    }

    @ParameterizedTest
    @EnumSource
    void everyStateOfAPrinterHasItsMeaning(PrinterState state) {
        int most = state == PrinterState.READY || state == PrinterState.UNKNOWN ? 0 : 1;
        assertEquals(
                most, Alarms.of(read(",\"printer\":{\"state\":\"" + state + "\"}"), false).size());
    }

    @ParameterizedTest
    @EnumSource
    void everyStateOfTheSoundHasItsMeaning(SoundState state) {
        int most = state == SoundState.PLAYING || state == SoundState.OFF ? 0 : 1;
        assertEquals(
                most,
                Alarms.of(
                                read(
                                        ",\"sound\":{\"state\":\""
                                                + state
                                                + "\",\"backlogSeconds\":0}"),
                                false)
                        .size());
    }

    /** The alarms of the last report, after the others. */
    private static Set<DeviceAlarm> after(PrinterState... reports) {
        Face face = null;
        for (PrinterState state : reports) {
            face = Face.of(read(",\"printer\":{\"state\":\"" + state + "\"}"), face);
        }
        return Objects.requireNonNull(face).alarms();
    }

    @ParameterizedTest
    @EnumSource(names = {"READY", "PAPER_LOW", "PAPER_OUT", "COVER_OPEN", "CUTTER_ERROR"})
    void aPrinterThatToldHowItIsAndDoesNoMoreIsMissed(PrinterState told) {
        var missed = Set.of(DeviceAlarm.PRINTER_MUTE);
        assertEquals(missed, after(told, UNKNOWN));
        assertEquals(missed, after(told, UNKNOWN, UNKNOWN));
        assertEquals(missed, after(UNKNOWN, told, OFFLINE, UNKNOWN));
        assertEquals(Set.of(), after(told, UNKNOWN, READY));
    }

    @Test
    void aPrinterThatNeverTellsHowItIsIsNotMissed() {
        assertEquals(Set.of(), after(UNKNOWN, UNKNOWN));
        assertEquals(Set.of(), after(OFFLINE, UNKNOWN, STUCK, UNKNOWN));
    }

    @Test
    void aClockIsWrongMoreThanAMinuteOffEitherWay() {
        for (int sign : List.of(1, -1)) {
            assertEquals(List.of(), List.copyOf(Alarms.of(clock(sign * JUST_TOLERATED), false)));
            assertEquals(
                    List.of(DeviceAlarm.CLOCK_WRONG),
                    List.copyOf(Alarms.of(clock(sign * (JUST_TOLERATED + 1)), false)));
        }
        assertEquals(1, Alarms.of(clock(Integer.MIN_VALUE), false).size());
    }

    private static @Nullable Integer offset(int millis, @Nullable Face before) {
        return Face.of(clock(millis), before).clockOffsetSeconds();
    }

    @Test
    void clocksThatAgreeShowNoDifference() {
        assertEquals(null, offset(1_999, null));
        assertEquals(null, offset(-1_999, null));
        assertEquals(2, offset(2_000, null));
        assertEquals(-2, offset(-2_000, null));
        assertEquals(-2_147_484, offset(Integer.MIN_VALUE, null));
    }

    @Test
    void aDifferenceThatTremblesShowsTheSame() {
        Face before = Face.of(clock(5_499), null);
        assertEquals(5, before.clockOffsetSeconds());
        assertEquals(before, Face.of(clock(5_501), before));
        assertEquals(6, offset(6_000, before));
        assertEquals(6, offset(5_501, null));
    }

    @Test
    void freeSpaceIsShownWithTwoDigits() {
        for (long bytes : List.of(0L, 7L, 99L)) {
            assertEquals(new Disk(bytes), free(bytes));
        }
        assertEquals(new Disk(12_000_000_000L), free(12_884_901_888L));
        assertEquals(new Disk(9_200_000_000_000_000_000L), free(Long.MAX_VALUE));
    }

    private static @Nullable Disk free(long bytes) {
        return Face.of(
                        new DeviceStatus("kiosk-1", null, null, null, null, null, new Disk(bytes)),
                        null)
                .disk();
    }
}
