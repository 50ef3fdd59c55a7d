package org.giliran.server.account.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.server.Answer;
import org.giliran.server.RunningServer;
import org.giliran.server.TestAccounts;
import org.giliran.server.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

/** Logging in over HTTP, and how guessing is slowed down. */
class LogInTest {
    @TempDir private Path data;
    private RunningServer hall;

    @BeforeEach
    void open() {
        hall = RunningServer.start(data);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Answer logIn(String username, String password) {
        return hall.logIn(username, password);
    }

    private void guess(String username, int times) {
        for (int i = 0; i < times; i++) {
            logIn(username, "tebakan").expect(401, "NOT_LOGGED_IN");
        }
    }

    @Test
    void aSessionHasTheRoleOfItsPersonAndEndsWithTheLogOut() {
        Answer session = logIn("wati", TestAccounts.PASSWORD).expect(201);
        assertEquals("SUPERVISOR", session.get("role"));
        var wati = hall.asToken(session.get("token"));
        wati.get("/live").expect(200);
        wati.delete("/api/session").expect(204);
        wati.get("/live").expect(401, "NOT_LOGGED_IN");
        wati.delete("/api/session").expect(204);
    }

    @Test
    void aSessionIsOverAfterTheShift() {
        hall.as(Who.BUDI).get("/live").expect(200);
        hall.clock().advance(Duration.ofHours(10));
        hall.as(Who.BUDI).get("/live").expect(401, "NOT_LOGGED_IN");
        hall.as(Who.KIOSK).get("/kiosk").expect(200);
    }

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneHasToWait() {
        guess("budi", 5);
        Answer refused = logIn("budi", TestAccounts.PASSWORD).expect(429, "TOO_MANY_ATTEMPTS");
        assertEquals("2", refused.header("retry-after"));
        hall.clock().advance(Duration.ofMillis(1_001));
        logIn("budi", TestAccounts.PASSWORD).expect(201);
    }

    @Test
    void eachFurtherGuessDoublesTheWait() {
        guess("budi", 5);
        hall.clock().advance(Duration.ofSeconds(2));
        guess("budi", 1);
        hall.clock().advance(Duration.ofMillis(1_999));
        logIn("budi", TestAccounts.PASSWORD).expect(429, "TOO_MANY_ATTEMPTS");
        hall.clock().advance(Duration.ofMillis(2));
        guess("budi", 1);
        hall.clock().advance(Duration.ofMillis(3_999));
        logIn("budi", TestAccounts.PASSWORD).expect(429, "TOO_MANY_ATTEMPTS");
    }

    @Test
    void theRightPasswordMakesTheGuessesForgotten() {
        guess("budi", 4);
        logIn("budi", TestAccounts.PASSWORD).expect(201);
        guess("budi", 5);
        logIn("budi", TestAccounts.PASSWORD).expect(429, "TOO_MANY_ATTEMPTS");
    }

    @Test
    void guessesAtOneNameDoNotHinderAnotherAndUnknownNamesAreSlowedAlike() {
        guess("budi", 5);
        guess("tidak-ada", 5);
        logIn("sari", TestAccounts.PASSWORD).expect(201);
        logIn("tidak-ada", "tebakan").expect(429, "TOO_MANY_ATTEMPTS");
    }

    @Test
    void aWrongNameAndAWrongPasswordAreAnsweredAlike() {
        assertEquals(
                logIn("budi", "tebakan").expect(401).body(),
                logIn("tidak-ada", "tebakan").expect(401).body());
    }
}
