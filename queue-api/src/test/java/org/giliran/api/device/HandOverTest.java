package org.giliran.api.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.giliran.api.BadMessage;
import org.giliran.api.Wire;
import org.giliran.api.ticket.PrintOutcome;
import org.giliran.api.ticket.RatingSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** How a kiosk hands over what it did alone. */
class HandOverTest {
    private static final String INSTALLATION = "0123456789abcdef0123456789abcdef";
    private static final Instant AT = Instant.parse("2026-11-21T02:05:07.123Z");
    private static final HandOver WHOLE =
            new HandOver(
                    INSTALLATION,
                    "AX-001",
                    "AX-001",
                    List.of(
                            new HandOver.Item(
                                    1, "key-of-the-ticket", AT, false, ticket(), null, null),
                            new HandOver.Item(
                                    2, "key-of-the-rating", AT, true, null, rating(), null),
                            new HandOver.Item(
                                    3, "key-of-the-paper-1", AT, true, null, null, print())));

    private static HandOver.Ticket ticket() {
        return new HandOver.Ticket(
                "AX-001", LocalDate.of(2026, 11, 21), "ktp", "lansia", "id", "key-of-the-request");
    }

    private static HandOver.Rating rating() {
        return new HandOver.Rating(4, null, "A-017", null, RatingSource.TOUCH);
    }

    private static HandOver.Print print() {
        return new HandOver.Print("key-of-the-ticket", PrintOutcome.UNCERTAIN);
    }

    private static String golden(String name) throws Exception {
        try (InputStream in = HandOverTest.class.getResourceAsStream("/golden/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).strip();
        }
    }

    private static String written(Object message) {
        return new String(Wire.write(message), UTF_8);
    }

    @Test
    void itIsWrittenAsTheGoldenFilesSay() throws Exception {
        assertEquals(golden("hand-over.json"), written(WHOLE));
        assertEquals(golden("hand-over-answer.json"), written(new HandOverAnswer(3)));
        assertEquals(golden("grant-series.json"), written(new GrantSeries(INSTALLATION)));
        assertEquals(golden("granted-series.json"), written(new GrantedSeries("X", "MFRGG")));
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() throws Exception {
        assertEquals(WHOLE, Wire.readRequest(Wire.write(WHOLE), HandOver.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    'installation':'x','requests':[{N:1,WHEN,RATING}] | OUT_OF_RANGE | installation must be 32 hex digits
                    'requests':[]                                   | MISSING_FIELD | the field 'installation' is missing
                    ID,'requests':[]                                | OUT_OF_RANGE  | requests must be 1 to 100
                    ID                                              | MISSING_FIELD | the field 'requests' is missing
                    ID,'requests':[{N:1,WHEN}]                      | OUT_OF_RANGE  | exactly one of ticket, rating and print
                    ID,'requests':[{N:1,WHEN,RATING,PAPER}]         | OUT_OF_RANGE  | exactly one of ticket, rating and print
                    ID,'requests':[{N:0,WHEN,RATING}]               | OUT_OF_RANGE  | n must be 1 or more
                    ID,'requests':[{WHEN,RATING}]                   | MISSING_FIELD | the field 'requests.n' is missing
                    ID,'requests':[{N:1,WHEN,RATING,'x':1}]         | UNKNOWN_FIELD | there is no field 'requests.x'
                    ID,'requests':[{N:1,WHEN,'print':{'ticket':1,'outcome':'PRINTED'}}] | WRONG_TYPE | 'requests.print.ticket' must be a text
                    ID,'requests':[7]                               | WRONG_TYPE    | 'requests' must be an object
                    ID,'requests':{}                                | WRONG_TYPE    | 'requests' has the wrong type
                    """)
    void whatIsNoHandOverIsRefusedByName(String json, BadMessage.Code code, String told) {
        byte[] body =
                ("{" + json + "}")
                        .replace("ID", "'installation':'" + INSTALLATION + "'")
                        .replace("N:", "'n':")
                        .replace("WHEN", "'key':'k','at':'" + AT + "','uncertain':false")
                        .replace("RATING", "'rating':{'score':1,'counter':'1','source':'BUTTON'}")
                        .replace("PAPER", "'print':{'ticket':'k','outcome':'PRINTED'}")
                        .replace('\'', '"')
                        .getBytes(UTF_8);
        var refused = assertThrows(BadMessage.class, () -> Wire.readRequest(body, HandOver.class));
        String said = String.valueOf(refused.getMessage());
        assertTrue(said.endsWith(told), said);
        assertEquals(code, refused.code());
    }
}
