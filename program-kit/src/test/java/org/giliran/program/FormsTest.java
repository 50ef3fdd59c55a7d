package org.giliran.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.Optional;

final class FormsTest {
    @Test
    void whatABrowserEncodesIsReadAsItWasEntered() {
        assertEquals(
                Map.of("name", "a b&c=é", "empty", ""),
                Forms.parse("name=a+b%26c%3D%C3%A9&empty=").fields());
        assertEquals(Map.of(), Forms.parse("").fields());
    }

    @Test
    void anEmptyFieldIsNone() {
        Forms form = Forms.parse("group=&lang=id");
        assertEquals(Optional.empty(), form.find("group"));
        assertEquals(Optional.of("id"), form.find("lang"));
        assertEquals(Optional.empty(), form.find("key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a=1&", "a=1&a=2", "a=%", "a=%zz"})
    void whatIsNoFormIsRefused(String body) {
        var refusal = assertThrows(ProblemException.class, () -> Forms.parse(body));
        assertEquals(400, refusal.status());
    }
}
