package org.giliran.server.account.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.giliran.api.Role;
import org.giliran.program.ProblemException;
import org.giliran.server.account.db.Accounts.Principal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What only supervisors may, whichever route asks. */
final class AccessTest {
    private static Principal who(Role role) {
        return new Principal("s01", "Budi Santoso", role);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SUPERVISOR", "ADMIN"})
    void aSupervisorActsInAnothersNameAndBreaksTheRota(Role role) {
        assertDoesNotThrow(() -> Access.requireActsFor(who(role), "s02"));
        assertDoesNotThrow(() -> Access.requireBreaksRota(who(role)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SUPERVISOR", "ADMIN"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseDoes(Role role) {
        assertDoesNotThrow(() -> Access.requireActsFor(who(role), "s01"));
        assertRefused("staff", () -> Access.requireActsFor(who(role), "s02"));
        assertRefused("force", () -> Access.requireBreaksRota(who(role)));
    }

    private static void assertRefused(String field, Runnable act) {
        var refused = assertThrows(ProblemException.class, act::run);
        assertEquals(403, refused.status());
        assertEquals("NOT_ALLOWED", refused.code());
        assertEquals(field, refused.field());
    }
}
