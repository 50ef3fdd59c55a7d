package org.giliran.api.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.giliran.api.BadMessage;
import org.giliran.api.Wire;
import org.giliran.api.device.DeviceStatus.Buttons;
import org.giliran.api.device.DeviceStatus.ButtonsState;
import org.giliran.api.device.DeviceStatus.Disk;
import org.giliran.api.device.DeviceStatus.Notices;
import org.giliran.api.device.DeviceStatus.Printer;
import org.giliran.api.device.DeviceStatus.PrinterState;
import org.giliran.api.device.DeviceStatus.Scanner;
import org.giliran.api.device.DeviceStatus.ScannerState;
import org.giliran.api.device.DeviceStatus.Sound;
import org.giliran.api.device.DeviceStatus.SoundState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** How a device's report is written and read. */
class DeviceStatusTest {
    private static final DeviceStatus WHOLE =
            new DeviceStatus(
                    "kiosk-1",
                    new Printer(PrinterState.PAPER_LOW, 118),
                    new Buttons(ButtonsState.STUCK, List.of(4, 2, 4), "1"),
                    new Scanner(ScannerState.OFFLINE),
                    new Sound(SoundState.PLAYING, 3, Notices.SHOWN_ONLY),
                    -1250,
                    new Disk(12_884_901_888L));
    private static final DeviceStatus LEAST =
            new DeviceStatus("layar-1", null, null, null, null, null, null);

    private static String golden(String name) throws Exception {
        try (InputStream in = DeviceStatusTest.class.getResourceAsStream("/golden/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).strip();
        }
    }

    private static String written(Object message) {
        return new String(Wire.write(message), UTF_8);
    }

    @Test
    void itIsWrittenAsTheGoldenFilesSay() throws Exception {
        assertEquals(golden("device-status-whole.json"), written(WHOLE));
        assertEquals(golden("device-status-least.json"), written(LEAST));
        assertEquals(
                golden("status-taken.json"),
                written(new StatusTaken(Instant.parse("2026-11-21T02:05:07.123Z"))));
    }

    @Test
    void itIsReadAsItWasWritten() throws Exception {
        for (DeviceStatus status : List.of(WHOLE, LEAST)) {
            assertEquals(status, Wire.readRequest(Wire.write(status), DeviceStatus.class));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            textBlock =
                    """
                    {}                                                      | MISSING_FIELD | device
                    {"device":"k","printer":{}}                             | MISSING_FIELD | printer.state
                    {"device":"k","printer":{"state":null}}                 | MISSING_FIELD | printer.state
                    {"device":"k","buttons":{"state":"OK"}}                 | MISSING_FIELD | buttons.stuck
                    {"device":"k","disk":{}}                                | MISSING_FIELD | disk.freeBytes
                    {"device":"k","scanner":{}}                             | MISSING_FIELD | scanner.state
                    {"device":"k","scanner":{"state":"MISSING"}}            | OUT_OF_RANGE  | scanner.state
                    {"device":"k","camera":{}}                              | UNKNOWN_FIELD | camera
                    {"device":"k","printer":{"state":"READY","ink":1}}      | UNKNOWN_FIELD | printer.ink
                    {"device":"k","printer":"READY"}                        | WRONG_TYPE    | printer
                    {"device":"k","printer":[]}                             | WRONG_TYPE    | printer
                    {"device":"k","printer":{"state":1}}                    | WRONG_TYPE    | printer.state
                    {"device":"k","sound":{"state":"OFF","backlogSeconds":"1"}} | WRONG_TYPE | sound.backlogSeconds
                    {"device":"k","buttons":{"state":"OK","stuck":["1"]}}   | WRONG_TYPE    | buttons.stuck
                    {"device":"k","clockOffsetMillis":1.5}                  | WRONG_TYPE    | clockOffsetMillis
                    {"device":"k","clockOffsetMillis":2147483648}           | OUT_OF_RANGE  | clockOffsetMillis
                    {"device":"k","printer":{"state":"ready"}}              | OUT_OF_RANGE  | printer.state
                    {"device":"k","printer":{"state":"READY","paperPrinted":-1}} | OUT_OF_RANGE | printer
                    {"device":"k","buttons":{"state":"OK","stuck":[5]}}     | OUT_OF_RANGE  | buttons
                    {"device":"k","buttons":{"state":"OK","stuck":[null]}}  | OUT_OF_RANGE  | buttons
                    {"device":"k","buttons":{"state":"OK","stuck":[],"counter":"A 1"}} | OUT_OF_RANGE | buttons
                    {"device":"k","sound":{"state":"OFF","backlogSeconds":-1}} | OUT_OF_RANGE | sound
                    {"device":"k","disk":{"freeBytes":-1}}                  | OUT_OF_RANGE  | disk
                    """)
    void whatIsWrongIsNamedWithItsPlace(String json, BadMessage.Code code, String field) {
        var bad =
                assertThrows(
                        BadMessage.class,
                        () -> Wire.readRequest(json.getBytes(UTF_8), DeviceStatus.class));
        assertEquals(code, bad.code());
        assertEquals(field, bad.field());
    }
}
