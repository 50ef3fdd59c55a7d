package org.giliran.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpRequest.BodyPublishers;

/** Every address of the kiosk with every kind of bad request: a problem document, and no ticket. */
final class RefusalsTest extends RunningKiosk {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /api/visits            | {"service":"ktp"                              | MALFORMED_JSON
                    /api/visits            | "ktp"                                         | WRONG_TYPE
                    /api/visits            | {"service":1,"language":"id"}                 | WRONG_TYPE
                    /api/visits            | {"service":"ktp"}                             | MISSING_FIELD
                    /api/visits            | {"service":null,"language":"id"}              | MISSING_FIELD
                    /api/visits            | {"service":"ktp","language":"id","vip":true}  | UNKNOWN_FIELD
                    /api/visits?wait=31    | {"service":"ktp","language":"id"}             | OUT_OF_RANGE
                    /api/visits?wait=a     | {"service":"ktp","language":"id"}             | WRONG_TYPE
                    /api/ratings           | {}                                            | MISSING_FIELD
                    /api/ratings           | {"score":"4","counter":"1"}                   | WRONG_TYPE
                    /api/ratings           | {"score":4.5,"counter":"1"}                   | WRONG_TYPE
                    /api/ratings           | {"score":4,"source":"BUTTON"}                 | UNKNOWN_FIELD
                    /api/workbench/printer | {"paper":"WET"}                               | OUT_OF_RANGE
                    /api/workbench/printer | {"paper":1}                                   | WRONG_TYPE
                    /api/workbench/printer | {"paperMillimetres":-1}                       | OUT_OF_RANGE
                    /api/workbench/printer | {"millimetresPerSecond":0}                    | OUT_OF_RANGE
                    /api/workbench/printer | {"bufferBytes":9999999}                       | OUT_OF_RANGE
                    /api/workbench/printer | {"failsAfterBytes":5}                         | MISSING_FIELD
                    /api/workbench/printer | {"drawer":"OPEN"}                             | UNKNOWN_FIELD
                    """)
    void aBadRequestIsRefusedByItsReasonAndNoTicketComesOfIt(String path, String body, String code)
            throws Exception {
        assertProblem(400, code, post(path, body));
        assertEquals(0, hall.requests().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "0123456789 abcdef",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef!"
            })
    void aKeyThatIsNoneIsRefused(String key) throws Exception {
        assertProblem(
                400,
                "OUT_OF_RANGE",
                send(posting("/api/visits", KTP).header("Idempotency-Key", key)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/visits", "/api/ratings", "/api/workbench/printer"})
    void otherMediaTooMuchAndOtherMethodsAreRefused(String path) throws Exception {
        assertProblem(
                415,
                "NOT_JSON",
                send(
                        to(path).header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString(KTP))));
        assertProblem(413, "TOO_LARGE", post(path, "{\"service\":\"" + "a".repeat(16_384) + "\"}"));
        assertProblem(405, "METHOD_NOT_ALLOWED", send(to(path).PUT(BodyPublishers.ofString(KTP))));
        assertProblem(
                403,
                "NOT_ALLOWED",
                send(posting(path, KTP).header("Origin", "http://127.0.0.1:1")));
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertProblem(404, "UNKNOWN_TICKET", get("/api/visits/t99"));
        assertProblem(404, "NOT_FOUND", get("/api/nothing"));
    }
}
