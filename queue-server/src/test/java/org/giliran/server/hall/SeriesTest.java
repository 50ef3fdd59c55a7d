package org.giliran.server.hall;

import static org.giliran.server.hall.SetUps.service;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.catalogue.Kiosk;
import org.giliran.server.catalogue.Service;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.hall.HallCommand.ChangeSetUp;
import org.giliran.server.hall.HallCommand.GrantSeries;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** The letters that kiosks get for the numbers they give without the server. */
class SeriesTest {
    private static final List<String> INSTALLATIONS =
            IntStream.range(0, 24).mapToObj("%032x"::formatted).toList();

    private final HallFixture hall = HallFixture.onMonday();

    private String granted(HallFixture to, String installation) {
        to.done(new GrantSeries("kiosk-1", installation));
        return to.day().series().get(installation).letter();
    }

    private static SetUp withPrefixes(String... more) {
        List<Service> services = new ArrayList<>(SetUps.SERVICES);
        for (String prefix : more) {
            services.add(service("s-" + prefix.toLowerCase(Locale.ROOT), prefix, 5));
        }
        return SetUps.of(services, SetUps.COUNTERS, 2);
    }

    @Test
    void anInstallationThatAsksAgainGetsTheSameLetterAndNothingIsRecorded() {
        String letter = granted(hall, INSTALLATIONS.get(0));
        assertEquals(List.of(), hall.done(new GrantSeries("kiosk-1", INSTALLATIONS.get(0))));
        assertEquals(letter, granted(hall, INSTALLATIONS.get(0)));
    }

    @Test
    void everyInstallationHasALetterOfItsOwnUntilNoneIsLeft() {
        Set<String> letters = new HashSet<>();
        INSTALLATIONS.subList(0, 23).forEach(i -> letters.add(granted(hall, i)));
        assertEquals(23, letters.size());
        assertFalse(letters.contains("I") || letters.contains("O") || letters.contains("Q"));
        hall.assertRefused(
                Refusal.NO_SERIES_LEFT, new GrantSeries("kiosk-1", INSTALLATIONS.get(23)));
        assertEquals(hall.day(), hall.replayed(SetUps.SMALL));
    }

    @Test
    void aCopiedDiskUnderAnotherKiosksNameGetsNone() {
        var setUp = SetUps.SMALL;
        granted(hall, INSTALLATIONS.get(0));
        hall.assertRefused(Refusal.UNKNOWN_KIOSK, new GrantSeries("kiosk-9", INSTALLATIONS.get(0)));
        var two = HallFixture.onMonday(withKiosks(setUp));
        granted(two, INSTALLATIONS.get(0));
        two.assertRefused(
                Refusal.SERIES_OF_ANOTHER_KIOSK, new GrantSeries("kiosk-2", INSTALLATIONS.get(0)));
    }

    private static SetUp withKiosks(SetUp s) {
        return new SetUp(
                s.hall(),
                s.services(),
                s.priorityClasses(),
                s.zones(),
                s.counters(),
                List.of(new Kiosk("kiosk-1", 344), new Kiosk("kiosk-2", 344)),
                s.displays(),
                s.callPolicy(),
                s.reasons(),
                s.opening(),
                s.rules(),
                List.of());
    }

    @Test
    void noLetterMakesAPrefixIntoAnotherServices() {
        var pairs = HallFixture.onMonday(withPrefixes("AX", "BY", "ZW"));
        assertEquals("Z", granted(pairs, INSTALLATIONS.get(0)));
        assertEquals("W", granted(pairs, INSTALLATIONS.get(1)), "no service has the prefix Z");
        assertEquals("V", granted(pairs, INSTALLATIONS.get(2)));
    }

    @Test
    void noLetterMakesAPrefixIntoOneOfTomorrow() {
        hall.done(new ChangeSetUp(withPrefixes("CX")));
        assertEquals("Y", granted(hall, INSTALLATIONS.get(0)));
    }

    @Test
    void aSetUpWhosePrefixAKioskGivesIsRefused() {
        assertEquals("X", granted(hall, INSTALLATIONS.get(0)));
        hall.assertRefused(Refusal.PREFIX_OF_SERIES, new ChangeSetUp(withPrefixes("AX")));
        assertTrue(hall.done(new ChangeSetUp(withPrefixes("AY", "DX"))).size() == 1);
        hall.assertRefused(Refusal.PREFIX_OF_SERIES, new ChangeSetUp(withPrefixes("DX", "D")));
    }
}
