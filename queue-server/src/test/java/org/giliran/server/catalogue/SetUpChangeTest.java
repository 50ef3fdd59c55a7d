package org.giliran.server.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.hall.SetUps;
import org.junit.jupiter.api.Test;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What a new set-up changes at once, and what waits for the next day. */
class SetUpChangeTest {
    private static final Service KTP = SetUps.SERVICES.getFirst();

    @Test
    void aRemovedServiceStaysForTheDay() {
        SetUp changed = SetUps.SMALL.changedTo(with(List.of(KTP), SetUps.COUNTERS));
        assertEquals(SetUps.SERVICES, changed.services());
    }

    @Test
    void aCounterGoesOnServingAServiceThatIsTakenAway() {
        List<Counter> withoutIt =
                SetUps.COUNTERS.stream()
                        .map(c -> SetUps.counter(c.code(), List.of("ktp"), List.of()))
                        .toList();
        SetUp changed = SetUps.SMALL.changedTo(with(List.of(KTP), withoutIt));
        for (Service service : SetUps.SERVICES) {
            assertTrue(
                    changed.counters().stream().anyMatch(c -> c.offers(service.code())),
                    service.code());
        }
    }

    @Test
    void aServiceKeepsItsPrefixAndTakesItsNewStandard() {
        SetUp changed =
                SetUps.SMALL.changedTo(
                        with(List.of(SetUps.service("ktp", "Z", 9)), SetUps.COUNTERS));
        assertEquals("A", changed.service("ktp").prefix());
        assertEquals(9, changed.service("ktp").standard().serveMinutes());
    }

    @Test
    void aNewServiceIsThereAtOnceUnlessItsPrefixIsInUse() {
        var services = new ArrayList<>(SetUps.SERVICES);
        services.add(SetUps.service("paspor", "D", 10));
        services.add(SetUps.service("pindah", "A", 10));
        SetUp changed = SetUps.SMALL.changedTo(with(services, SetUps.COUNTERS));
        assertTrue(changed.findService("paspor").isPresent());
        assertTrue(changed.findService("pindah").isEmpty());
    }

    @Test
    void aRemovedCounterStaysAndAnotherTakesItsNewServicesAtOnce() {
        Counter one = SetUps.counter("1", List.of("akta"), List.of());
        SetUp changed = SetUps.SMALL.changedTo(with(SetUps.SERVICES, List.of(one)));
        assertEquals(List.of("akta"), changed.counter("1").main());
        assertEquals(SetUps.COUNTERS.get(1), changed.counter("2"));
    }

    @Test
    void theRulesOfTheLineAndOfTheDayStayTillTheDayIsOver() {
        var moved =
                new Hall(
                        "balai",
                        new Name("Baru", "New"),
                        ZoneId.of("Asia/Jayapura"),
                        LocalTime.of(5, 0),
                        "https://example.org");
        SetUp next = SetUps.of(moved, SetUps.SERVICES, SetUps.COUNTERS, 9);
        SetUp changed = SetUps.SMALL.changedTo(next);
        assertEquals(SetUps.SMALL.callPolicy(), changed.callPolicy());
        assertEquals(SetUps.HALL.zone(), changed.hall().zone());
        assertEquals(SetUps.HALL.dayStartsAt(), changed.hall().dayStartsAt());
        assertEquals(moved.name(), changed.hall().name());
        assertEquals(moved.publicUrl(), changed.hall().publicUrl());
    }

    @Test
    void stepsWaitForTheNextDayButHoursQuotasAndRulesChangeAtOnce() {
        var quota = new Quota(50, List.of());
        var early = new OpeningHours(List.of(), List.of(), List.of(), 30, 60);
        SetUp today = with(List.of(KTP, going("akta", "C", List.of())), SetUps.COUNTERS);
        SetUp next =
                with(
                        List.of(
                                new Service(
                                        "ktp",
                                        "A",
                                        KTP.name(),
                                        KTP.standard(),
                                        List.of("akta"),
                                        true,
                                        1,
                                        quota,
                                        early),
                                going("akta", "C", List.of())),
                        SetUps.COUNTERS);
        next = withHours(next, early);
        SetUp changed = today.changedTo(next);
        assertEquals(List.of(), changed.service("ktp").steps());
        assertEquals(quota, changed.service("ktp").quota());
        assertEquals(early, changed.service("ktp").opening());
        assertEquals(1, changed.service("ktp").minCounters());
        assertEquals(early, changed.opening());
        assertEquals(TicketRules.STANDARD, changed.rules());
    }

    /** Nobody waits in a group: only kiosks show them. */
    @Test
    void groupsChangeAtOnceAndThoseOfServicesThatStayAreKept() {
        var old = new ServiceGroup("lama", KTP.name());
        var fresh = new ServiceGroup("baru", KTP.name());
        SetUp today =
                grouped(List.of(inGroup("ktp", "A", "lama"), inGroup("kk", "B", "lama")), old);
        SetUp changed = today.changedTo(grouped(List.of(inGroup("ktp", "A", "baru")), fresh));
        assertEquals("baru", changed.service("ktp").group());
        assertEquals("lama", changed.service("kk").group(), "it goes with the next day");
        assertEquals(List.of(fresh, old), changed.groups());
    }

    private static Service inGroup(String code, String prefix, String group) {
        return new Service(
                code,
                prefix,
                KTP.name(),
                KTP.standard(),
                List.of(),
                true,
                0,
                Quota.NONE,
                OpeningHours.AS_THE_HALL,
                group);
    }

    private static SetUp grouped(List<Service> services, ServiceGroup group) {
        SetUp plain = with(services, SetUps.COUNTERS);
        return new SetUp(
                plain.hall(),
                plain.services(),
                plain.priorityClasses(),
                plain.zones(),
                plain.counters(),
                plain.kiosks(),
                plain.displays(),
                plain.callPolicy(),
                plain.reasons(),
                plain.opening(),
                plain.rules(),
                List.of(group));
    }

    /** Where "kk" has steps today, nothing new can have it as a step before tomorrow. */
    @Test
    void aNewServiceIsThereAtOnceOnlyIfItsStepsAre() {
        Service kk = going("kk", "B", List.of("ktp"));
        SetUp today = with(List.of(KTP, kk), SetUps.COUNTERS);
        SetUp next =
                with(
                        List.of(
                                KTP,
                                going("kk", "B", List.of()),
                                going("dua", "D", List.of("ktp")),
                                going("tiga", "E", List.of("ktp", "kk"))),
                        SetUps.COUNTERS);
        SetUp changed = today.changedTo(next);
        assertTrue(changed.findService("dua").isPresent());
        assertTrue(changed.findService("tiga").isEmpty());
    }

    private static Service going(String code, String prefix, List<String> steps) {
        return new Service(
                code,
                prefix,
                KTP.name(),
                KTP.standard(),
                steps,
                true,
                0,
                Quota.NONE,
                OpeningHours.AS_THE_HALL);
    }

    private static SetUp withHours(SetUp setUp, OpeningHours opening) {
        return new SetUp(
                setUp.hall(),
                setUp.services(),
                setUp.priorityClasses(),
                setUp.zones(),
                setUp.counters(),
                setUp.kiosks(),
                setUp.displays(),
                setUp.callPolicy(),
                setUp.reasons(),
                opening,
                TicketRules.STANDARD,
                List.of());
    }

    private static SetUp with(List<Service> services, List<Counter> counters) {
        return SetUps.of(services, counters, 2);
    }
}
