package org.giliran.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.hardware.scanner.Scan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a code says to the kiosk. */
class ScannedCodeTest {
    private static final String TOKEN = "ABCDEFGHIJKLMNOPQRSTUVWX27";

    private static ScannedCode of(String text) {
        return ScannedCode.of(new Scan.Text(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TOKEN,
                "abcdefghijklmnopqrstuvwx27",
                "https://antre.example/t/" + TOKEN,
                "http://192.168.1.10:8080/t/" + TOKEN,
                "HTTPS://ANTRE.EXAMPLE/T/" + TOKEN,
                "https://antre.example/kota/balai/t/" + TOKEN + "/",
                "https://another.example/t/" + TOKEN + "?from=paper#top"
            })
    void aTicketIsKnownByItsToken(String text) {
        assertEquals(new ScannedCode.Ticket(TOKEN), of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A-017",
                "https://antre.example/t/",
                "https://antre.example/t/" + TOKEN + "A",
                "https://antre.example/t/" + TOKEN + "/why",
                "https://antre.example/x/" + TOKEN,
                "https://antre.example/?t=/t/" + TOKEN,
                "https:///t/" + TOKEN,
                "javascript:alert(1)//t/" + TOKEN,
                "ftp://antre.example/t/" + TOKEN,
                "ABCDEFGHIJKLMNOPQRSTUVWX01",
                "../" + TOKEN,
                TOKEN + "\" onload=\"x",
                "<script>alert(1)</script>",
                "WIFI:T:WPA;S:balai;P:rahasia;;",
                "BEGIN:VCARD VERSION:3.0"
            })
    void anythingElseIsUnknown(String text) {
        assertEquals(new ScannedCode.Unknown(), of(text));
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        assertEquals(new ScannedCode.Unknown(), ScannedCode.of(new Scan.Unreadable()));
    }

    @Test
    void theLongestCodesAreReadAtOnce() {
        assertEquals(new ScannedCode.Unknown(), of("http://a/" + "t/".repeat(250)));
        assertEquals(new ScannedCode.Unknown(), of("A".repeat(Scan.LONGEST)));
    }
}
