package org.giliran.server.ticket.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.api.Names;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** The tests have a third language, {@code ui/texts/phone_jv.properties}. */
class PhoneWordsTest {
    private static final ZoneId MAKASSAR = ZoneId.of("Asia/Makassar");
    private static final Instant NOON = Instant.parse("2026-11-21T04:05:00Z");

    private static PhoneWords in(String language) {
        return PhoneWords.of(language, MAKASSAR);
    }

    @Test
    void aThirdLanguageIsOneMoreFileAndTheRestIsSaidInTheFirst() {
        assertEquals("Giliran panjenengan", in("jv").say("phone.called"));
        assertEquals("Nomor antrean Anda", in("jv").say("phone.number"));
        assertEquals(
                "jam 1–2", in("jv").say("phone.estimate.range", Map.of("from", "1", "to", "2")));
        assertEquals("Akta", in("jv").name(new Names("Akta", "Certificate")));
    }

    @Test
    void timesAreWrittenAsTheLanguageWritesThemInTheHallsZone() {
        assertEquals("12.05 WITA", in("id").clockWithZone(NOON));
        assertEquals("12:05 WITA", in("en").clockWithZone(NOON));
    }

    @Test
    void whatASetUpSaysIsTextAndNeverMarkup() {
        var names = new Names("<b>KTP-el</b> & \"KK\"", "x");
        assertEquals(
                "<span class=\"unbroken\">&lt;b&gt;KTP-el&lt;/b&gt;</span> &amp; &quot;KK&quot;",
                in("id").name(names));
        assertEquals("Biaya: &lt;i&gt;", in("id").say("phone.ready.fee", "fee", "<i>"));
    }
}
