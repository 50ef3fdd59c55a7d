package org.giliran.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.giliran.api.device.DeviceStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

/** Whoever writes a program of his own for a device reads what is wrong with its messages. */
class WireRefusalTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    {'device':'k','disk':{'freeBytes':-1}}                   | 'disk': freeBytes must be 0 or more
                    {'device':'k','buttons':{'state':'OK','stuck':[5]}}      | 'buttons': a button is 1 to 4
                    {'device':'k','buttons':{'state':'OK','stuck':[null]}}   | 'buttons' has a value that is not allowed
                    {'device':'k','printer':{'state':'ready'}}               | 'printer.state' has a value that is not allowed
                    """)
    void aValueThatARecordRefusesIsToldInTheRecordsWords(String json, String told) {
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        var refused =
                assertThrows(BadMessage.class, () -> Wire.readRequest(body, DeviceStatus.class));
        assertEquals(BadMessage.Code.OUT_OF_RANGE, refused.code());
        assertEquals(told, refused.getMessage());
    }
}
