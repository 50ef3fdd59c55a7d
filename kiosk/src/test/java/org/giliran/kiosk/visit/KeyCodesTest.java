package org.giliran.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeyCodesTest {
    @Test
    void fourKeysAndTwoOfAHeadsetAreReadInTheirOrder() {
        KeyCodes codes = KeyCodes.of("Numpad8/Numpad2/NumpadEnter/Numpad0", "F13/F14");
        assertEquals(
                new KeyCodes.Four("Numpad8", "Numpad2", "NumpadEnter", "Numpad0"), codes.keys());
        assertEquals(new KeyCodes.Headset("F13", "F14"), codes.headset());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ArrowUp/ArrowDown/Enter      | F15/F16  | keys
                    ArrowUp/ArrowDown/Enter/     | F15/F16  | keys
                    ArrowUp/ArrowDown/Enter/F1/a | F15/F16  | keys
                    ArrowUp/ArrowUp/Enter/F1     | F15/F16  | keys
                    ArrowUp/ArrowDown/Enter/F 1  | F15/F16  | keys
                    ArrowUp/ArrowDown/Enter/F1   | F15      | headset-keys
                    ArrowUp/ArrowDown/Enter/F1   | F15/F1   | headset-keys
                    """)
    void keysThatCannotBeToldApartAreRefusedByTheNameOfTheOption(
            String keys, String headset, String option) {
        var refusal =
                assertThrows(IllegalArgumentException.class, () -> KeyCodes.of(keys, headset));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith(option + ": '"));
    }
}
