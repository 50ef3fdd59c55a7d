package org.giliran.server.setup.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.catalogue.CallRules;
import org.giliran.server.catalogue.Name;
import org.giliran.server.catalogue.OpeningHours;
import org.giliran.server.catalogue.OpeningHours.Break;
import org.giliran.server.catalogue.OpeningHours.DaySpan;
import org.giliran.server.catalogue.OpeningHours.Holiday;
import org.giliran.server.catalogue.Quota;
import org.giliran.server.catalogue.Service;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.catalogue.TicketRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hours, quotas, journeys and rules in a set-up file. */
class HallRulesFileTest {
    private final String good = file("/rules.yaml");

    private static String file(String name) {
        try (var in = HallRulesFileTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LocalTime time(String time) {
        return LocalTime.parse(time);
    }

    private SetUp read() throws SetUpProblems {
        return SetUpFile.parse(good).setUp();
    }

    @Test
    void hoursAreReadDayByDay() throws Exception {
        assertEquals(
                new OpeningHours(
                        List.of(
                                new DaySpan(DayOfWeek.MONDAY, time("08:00"), time("12:00")),
                                new DaySpan(DayOfWeek.MONDAY, time("13:00"), time("15:00")),
                                new DaySpan(DayOfWeek.FRIDAY, time("08:00"), time("15:00")),
                                new DaySpan(DayOfWeek.SATURDAY, time("20:00"), time("00:00"))),
                        List.of(
                                new Holiday(
                                        LocalDate.of(2026, 12, 25),
                                        new Name("Natal", "Christmas"))),
                        List.of(
                                new Break(
                                        DayOfWeek.MONDAY, time("09:30"), time("09:45"), Name.NONE),
                                new Break(
                                        DayOfWeek.FRIDAY,
                                        time("11:30"),
                                        time("13:00"),
                                        new Name("Salat Jumat", "Friday prayer"))),
                        30,
                        60),
                read().opening());
    }

    @Test
    void aServiceHasItsStepsItsQuotaAndWhatDiffersFromTheHallsHours() throws Exception {
        SetUp setUp = read();
        assertEquals(List.of("berkas", "foto", "ambil"), setUp.service("ktp").way());
        assertEquals(List.of("berkas"), setUp.service("berkas").way());
        assertEquals(List.of("ktp", "ambil"), setUp.offered().stream().map(Service::code).toList());
        assertEquals(1, setUp.service("berkas").minCounters());
        assertEquals(
                new Quota(
                        100,
                        List.of(
                                new Quota.Slot(time("08:00"), time("10:00"), 40),
                                new Quota.Slot(time("10:00"), time("12:00"), 60))),
                setUp.service("ambil").quota());
        assertEquals(45, setUp.openingOf(setUp.service("ambil")).lastTicketMinutes());
        assertEquals(60, setUp.openingOf(setUp.service("ambil")).earlyMinutes());
        assertEquals(setUp.opening(), setUp.openingOf(setUp.service("foto")));
    }

    @Test
    void rulesThatAreNotNamedAreTheUsualOnes() throws Exception {
        SetUp setUp = read();
        assertEquals(new TicketRules(2, 120, 15, 10, 15, 90, 60, 300), setUp.rules());
        assertEquals(new CallRules(CallRules.Kind.RATIO, 4, 3, 1), setUp.callPolicy());
        assertEquals("dirujuk", setUp.reasons().transfer().getFirst().code());
        assertEquals("kondisi", setUp.reasons().priorityClass().getFirst().code());
        assertEquals(List.of("berkas", "foto"), SetUpFile.parse(good).staff().getFirst().skills());
    }

    @Test
    void aFileThatSaysNothingOfThemIsOpenAtAllHoursAndHasTheStandardRules() throws Exception {
        SetUp setUp = SetUpFile.parse(file("/hall.yaml")).setUp();
        assertEquals(OpeningHours.AT_ALL_HOURS, setUp.opening());
        assertEquals(TicketRules.STANDARD, setUp.rules());
        assertEquals(setUp.services(), setUp.offered());
        for (Service service : setUp.services()) {
            assertEquals(
                    new Service(
                            service.code(), service.prefix(), service.name(), service.standard()),
                    service);
        }
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() throws Exception {
        SetUpFile read = SetUpFile.parse(good);
        assertEquals(read, SetUpFile.parse(SetUpWriter.write(read)));
    }

    /** One thing is replaced in the good file; the problem names the line of the replacement. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # was                  | is                      | field                             | expected
                    "08:00-12:00"          | "8-12"                  | opening.week.mon[0]               | expected a span such as "08:00-15:00"; found '8-12'
                    "08:00-12:00"          | "12:00-08:00"           | opening.week.mon[0]               | expected an end after the beginning, in a day that lasts from 03:00 to 03:00; found '12:00-08:00'
                    "08:00-12:00"          | "08:00-08:00"           | opening.week.mon[0]               | expected an end after the beginning, in a day that lasts from 03:00 to 03:00; found '08:00-08:00'
                    "20:00-24:00"          | "20:00-04:00"           | opening.week.sat[0]               | expected an end after the beginning, in a day that lasts from 03:00 to 03:00; found '20:00-04:00'
                    "20:00-24:00"          | "24:00-02:00"           | opening.week.sat[0]               | expected a span such as "08:00-15:00"; found '24:00-02:00'
                    "13:00-15:00"          | "11:00-15:00"           | opening.week.mon[1]               | expected to begin after 12:00, where 08:00-12:00 ends; found '11:00'
                    "13:00-15:00"          | "12:00-15:00"           | opening.week.mon[1]               | expected to begin after 12:00, where 08:00-12:00 ends; found '12:00'
                    "20:00-24:00"          | "23:30-24:00"           | opening.week.sat[0]               | expected more than lastTicketMinutes (30); no ticket is given in '23:30-00:00'
                    fri: ["08:00-15:00"]   | friday: ["08:00-15:00"] | opening.week.friday               | unknown field; expected one of mon, tue, wed, thu, fri, sat, sun
                    fri: ["08:00-15:00"]   | fri: "08:00-15:00"      | opening.week.fri                  | expected a list
                    "09:30-09:45"          | "12:15-12:45"           | opening.breaks.mon[0]             | expected a break within the opening hours of mon; found '12:15-12:45'
                    "09:30-09:45"          | "14:30-15:15"           | opening.breaks.mon[0]             | expected a break within the opening hours of mon; found '14:30-15:15'
                    to: "13:00", name      | to: "1 pm", name        | opening.breaks.fri[0].to          | expected a time such as "15:00"; found '1 pm'
                    date: 2026-12-25       | date: 2026-02-30        | opening.holidays[0].date          | expected a date such as 2026-12-25; found '2026-02-30'
                    earlyMinutes: 60       | earlyMinutes: -1        | opening.earlyMinutes              | expected a whole number from 0 to 720; found '-1'
                    [berkas, foto, ambil]  | [berkas, paspor]        | services[0].steps                 | expected the code of a service; found 'paspor'
                    [berkas, foto, ambil]  | [berkas, ktp]           | services[0].steps                 | expected other services; 'ktp' cannot be a step of itself
                    offered: false}        | offered: false, steps: [ktp]} | services[0].steps           | expected services without steps of their own; 'foto' has steps
                    main: [foto]           | main: [berkas]          | services[0].steps                 | expected services that a counter serves; no counter has 'foto'
                    offered: false}        | offered: maybe}         | services[2].offered               | expected true or false; found 'maybe'
                    minCounters: 1         | minCounters: 2          | services[1].minCounters           | expected at most 1, for so many counters have 'berkas' as main; found '2'
                    to: "12:00", max: 60   | to: "12:00", max: 0     | services[3].quota.slots[1].max    | expected a whole number from 1 to 100000; found '0'
                    to: "12:00", max: 60   | to: "12:00"             | services[3].quota.slots[1].max    | expected a whole number from 1 to 100000
                    {from: "10:00", to: "12:00" | {from: "09:00", to: "12:00" | services[3].quota.slots[1] | expected to begin at or after 10:00, where 08:00-10:00 ends; found '09:00'
                    perDay: 100            | perDay: many            | services[3].quota.perDay          | expected a whole number from 0 to 100000; found 'many'
                    skills: [berkas, foto] | skills: [lari]          | staff[0].skills[0]                | expected the code of a service; found 'lari'
                    ratio: "3:1"           | ratio: "3/1"            | callPolicy.ratio                  | expected calls with priority to regular ones, 1 to 99 each, such as "2:1"; found '3/1'
                    ratio: "3:1"           | ratio: "0:1"            | callPolicy.ratio                  | expected calls with priority to regular ones, 1 to 99 each, such as "2:1"; found '0:1'
                    callsMax: 2            | callsMax: 0             | rules.callsMax                    | expected a whole number from 1 to 20; found '0'
                    callsMax: 2            | calls: 2                | rules.calls                       | unknown field; expected one of callsMax, autoMissedSeconds, graceMinutes, silentMinutes, parkMinutes, parkMaxMinutes, forgottenMinutes
                    parkMaxMinutes: 90     | parkMaxMinutes: 90, parkMinutes: 100 | rules.parkMinutes    | expected a whole number from 1 to 90; found '100'
                    """)
    void aWrongRuleIsRefusedWithLineFieldAndWhatWasExpected(
            String was, String is, String field, String expected) {
        assertTrue(good.contains(was), was);
        String wrong = good.replaceFirst(Pattern.quote(was), Matcher.quoteReplacement(is));
        assertEquals(
                field + ": " + expected,
                problems(wrong).getFirst().replaceFirst("line \\d+: ", ""));
        assertTrue(lineOf(problems(wrong).getFirst(), wrong, field), problems(wrong)::toString);
    }

    /** Whether the line that a problem names holds the last word of the field's path. */
    private static boolean lineOf(String problem, String yaml, String field) {
        int line = Integer.parseInt(problem.replaceFirst("line (\\d+):.*", "$1"));
        String[] path = field.split("\\.", -1);
        String key = path[path.length - 1].replaceAll("\\[\\d+]", "");
        return yaml.lines().skip(line - 1L).findFirst().orElse("").contains(key);
    }

    @Test
    void aServiceThatNobodyCanComeToIsRefused() {
        String lonely =
                good.replace(
                        "  - code: ambil\n",
                        "  - {code: arsip, prefix: E, name: {id: Arsip, en: Archive}, offered:"
                                + " false}\n"
                                + "  - code: ambil\n");
        assertEquals(
                "services[3].offered: nobody can come to 'arsip': it is not offered, no step of"
                        + " another service, and no counter serves it",
                problems(lonely).getFirst().replaceFirst("line \\d+: ", ""));
    }

    @Test
    void aHallThatOffersNothingIsRefused() {
        String nothing =
                good.replace(
                                "steps: [berkas, foto, ambil]",
                                "steps: [berkas, foto, ambil], offered: false")
                        .replace("    prefix: D\n", "    prefix: D\n    offered: false\n");
        assertTrue(
                problems(nothing)
                        .getFirst()
                        .endsWith("services: expected at least one service that is offered"));
    }

    @Test
    void aWeekWithoutAnySpanIsRefusedForItWouldBeOpenAtAllHours() {
        String empty = file("/hall.yaml") + "opening: {week: {mon: [], tue: []}}\n";
        assertTrue(
                problems(empty)
                        .getFirst()
                        .endsWith(
                                "expected at least one span; without week it is open at all"
                                        + " hours"));
    }

    @Test
    void aHolidayStandsOnce() {
        String twice =
                good.replace(
                        "holidays: [",
                        "holidays: [{date: 2026-12-25, name: {id: Libur, en: Holiday}}, ");
        assertTrue(
                problems(twice)
                        .getFirst()
                        .endsWith(
                                "opening.holidays[1].date: expected every date once; found"
                                        + " '2026-12-25'"));
    }

    private static List<String> problems(String yaml) {
        var problems = assertThrows(SetUpProblems.class, () -> SetUpFile.parse(yaml));
        return problems.entries().stream().map(Object::toString).toList();
    }
}
