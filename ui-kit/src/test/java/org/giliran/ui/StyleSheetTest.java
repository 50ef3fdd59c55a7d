package org.giliran.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StyleSheetTest {
    @Test
    void whatASheetImportsStandsInItInTheSameLayer() {
        String sheet =
                "@layer base, screen;\n"
                        + "@import url(\"/ui/css/base.css\") layer(base);\n"
                        + "@layer screen {}";
        String whole = StyleSheet.inOnePiece(sheet);
        assertFalse(whole.contains("@import"), whole);
        assertTrue(whole.startsWith("@layer base, screen;\n@layer base {\n*,"), whole);
        assertTrue(whole.endsWith("}\n@layer screen {}"), whole);
    }

    @Test
    void commentsAreNotSent() {
        assertEquals("a {}b {}", StyleSheet.inOnePiece("/* one\n * two */\na {}/* three */ b {}"));
    }

    @Test
    void aSheetThatIsNotThereIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> StyleSheet.inOnePiece("@import url(\"/ui/css/no-such.css\") layer(base);"));
    }
}
