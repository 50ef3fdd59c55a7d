package org.giliran.server;

import org.giliran.server.Field.Bad;
import org.giliran.server.Route.Query;
import org.giliran.server.voice.Tones;

import java.util.Base64;
import java.util.List;

/**
 * Every route of the server's API. A route that is missing here is found by {@link BadInputTest}.
 *
 * <p>Longer than other files: it is a table, an entry for each route.
 */
final class Routes {
    /** A ticket that waits when the matrix is run. */
    static final String TICKET = "2026-11-21-A-001";

    /** A recording that there is when the matrix is run. */
    static final String SOUND = Sha.of(Tones.wav(440));

    private static final String HALL = RunningServer.HALL_PATH;
    private static final String COUNTER = HALL + "/counters/1";
    private static final Bad[] BAD_REASONS = {
        Bad.range("\"\""),
        Bad.range("\"tidak-ada\""),
        Bad.range("\"Pak Budi sakit\""),
        Bad.range("\"" + "a".repeat(33) + "\""),
        Bad.range("\"pergi\\u0000\""),
        Bad.range("\"pergi\\n\"")
    };

    private static final Query[] BAD_DAYS = {
        new Query("day=yesterday", 400, "OUT_OF_RANGE"),
        new Query("day=2026-02-30", 400, "OUT_OF_RANGE"),
        new Query("day=", 400, "OUT_OF_RANGE")
    };

    private static final String INSTALLATION = "0123456789abcdef0123456789abcdef";
    private static final Bad[] BAD_INSTALLATIONS = {
        Bad.range("\"\""), Bad.range("\"x\""), Bad.range("\"" + "F".repeat(32) + "\"")
    };
    private static final List<String> NOT_A_LIST = List.of("1", "true", "\"text\"", "{}");

    private Routes() {}

    static List<Route> all(String phoneToken) {
        return List.of(
                Route.post(
                        "/api/session",
                        Route.EVERYBODY,
                        Field.text(
                                "username", "nobody-here", new Bad("\"\"", 401, "NOT_LOGGED_IN")),
                        Field.text(
                                "password",
                                "no password at all",
                                new Bad("\"" + "x".repeat(300) + "\"", 401, "NOT_LOGGED_IN"))),
                Route.get("/api/halls", Route.ANYBODY),
                Route.get(HALL + "/kiosk", Route.ANYBODY).watched(),
                Route.get(HALL + "/board", Route.ANYBODY)
                        .watched()
                        .with("zone", new Query("zone=kamar", 404, "NOT_FOUND")),
                Route.get(HALL + "/live", Route.STAFF).watched(),
                Route.get(HALL + "/staff", Route.SUPERVISORS),
                Route.get(HALL + "/reports/hours", Route.SUPERVISORS),
                Route.get(HALL + "/visits?number=A-001", Route.SUPERVISORS),
                Route.get(HALL + "/notes", Route.SUPERVISORS),
                Route.delete(HALL + "/notes/c-0000000000000000", Route.STAFF),
                Route.post(HALL + "/tickets/" + TICKET + "/notes", Route.STAFF, noteFields()),
                Route.post(COUNTER + "/services", Route.SUPERVISORS, moveFields()),
                Route.get(COUNTER, Route.STAFF).watched(),
                Route.get("/api/tickets/" + phoneToken, Route.EVERYBODY).watched(),
                Route.get("/api/tickets/" + phoneToken + "/why", Route.EVERYBODY).watched(),
                Route.get("/api/tickets/" + phoneToken + "/page", Route.EVERYBODY)
                        .watched()
                        .with("language"),
                Route.get("/api/tickets/" + phoneToken + "/why-page", Route.EVERYBODY)
                        .with("language"),
                Route.post(
                        "/api/tickets/" + phoneToken + "/rating",
                        Route.EVERYBODY,
                        Field.number(
                                "score",
                                4,
                                Bad.range("0"),
                                Bad.range("5"),
                                Bad.range("-1"),
                                Bad.range("99999999999"))),
                Route.post("/api/tickets/" + phoneToken + "/late", Route.EVERYBODY),
                Route.post("/api/tickets/" + phoneToken + "/cancel", Route.EVERYBODY),
                Route.get(HALL + "/reports/today", Route.SUPERVISORS)
                        .with("by", new Query("by=staff", 400, "OUT_OF_RANGE")),
                exceptions(),
                journal(),
                Route.get(HALL + "/backups", Route.SUPERVISORS),
                Route.post(HALL + "/backups", Route.SUPERVISORS),
                Route.post("/api/devices/status", Route.DEVICES, statusFields()),
                Route.post(HALL + "/tickets", Route.STAFF_AND_KIOSKS, ticketFields()),
                Route.post(
                        HALL + "/tickets/" + TICKET + "/print-outcome",
                        Route.STAFF_AND_KIOSKS,
                        Field.word("outcome", "PRINTED")),
                Route.post(
                        HALL + "/tickets/" + TICKET + "/cancel",
                        Route.STAFF,
                        Field.text("reason", "pergi", BAD_REASONS)),
                Route.post(
                        HALL + "/tickets/" + TICKET + "/reprint",
                        Route.STAFF,
                        Field.text("kiosk", "kiosk-1", Bad.unknown("\"kiosk-9\"", "NOT_FOUND"))),
                Route.post(
                        HALL + "/tickets/" + TICKET + "/print-code",
                        Route.KIOSK,
                        Field.number(
                                        "copies",
                                        1,
                                        Bad.range("0"),
                                        Bad.range("-1"),
                                        Bad.range("10"),
                                        Bad.range("99999999999"))
                                .optional()),
                Route.post(
                        HALL + "/kiosks/kiosk-1/print-code",
                        Route.KIOSK,
                        Field.text(
                                "code",
                                "0000",
                                Bad.range("\"\""),
                                Bad.range("\"123\""),
                                Bad.range("\"12345\""),
                                Bad.range("\"12a4\""),
                                Bad.range("\"1234\\n\""))),
                Route.post(HALL + "/kiosks/kiosk-1/help", Route.KIOSK),
                Route.post(HALL + "/kiosks/kiosk-1/help/take", Route.STAFF, since()),
                Route.post(HALL + "/kiosks/kiosk-1/help/done", Route.STAFF_AND_KIOSKS, since()),
                Route.post(HALL + "/tickets/" + TICKET + "/resume", Route.STAFF),
                Route.post(HALL + "/tickets/" + TICKET + "/park", Route.STAFF, minutes()),
                Route.post(
                        HALL + "/tickets/" + TICKET + "/transfer", Route.STAFF, transferFields()),
                Route.post(HALL + "/tickets/" + TICKET + "/steps", Route.STAFF, step()),
                Route.post(
                        HALL + "/tickets/" + TICKET + "/priority-class",
                        Route.STAFF,
                        Field.text("priorityClass", "lansia", Bad.range("\"vip\"")),
                        Field.text("reason", "salah-pilih", BAD_REASONS)),
                Route.post(HALL + "/tickets/from-paper", Route.STAFF, paperFields()),
                Route.post(
                        HALL + "/kiosks/kiosk-1/series",
                        Route.KIOSK,
                        Field.text("installation", INSTALLATION, BAD_INSTALLATIONS)),
                Route.post(HALL + "/kiosks/kiosk-1/hand-over", Route.KIOSK, handOverFields()),
                Route.post(COUNTER + "/by-hand", Route.STAFF, byHandFields()),
                Route.post(HALL + "/ratings", Route.STAFF_AND_KIOSKS, ratingFields()),
                Route.post(
                        COUNTER + "/open",
                        Route.STAFF,
                        Field.text("staff", "s01", Bad.range("\"s99\"")).optional()),
                Route.post(
                        COUNTER + "/pause",
                        Route.STAFF,
                        Field.text("reason", "istirahat", BAD_REASONS),
                        force()),
                Route.post(COUNTER + "/calls", Route.STAFF, callFields()),
                Route.post(COUNTER + "/close", Route.STAFF, force()),
                Route.post(COUNTER + "/undo", Route.STAFF),
                Route.post(COUNTER + "/park", Route.STAFF, minutes()),
                Route.post(COUNTER + "/transfer", Route.STAFF, transferFields()),
                Route.post(COUNTER + "/steps", Route.STAFF, step()),
                Route.post(COUNTER + "/recall", Route.STAFF),
                Route.post(COUNTER + "/start", Route.STAFF),
                Route.post(COUNTER + "/finish", Route.STAFF),
                Route.post(COUNTER + "/missed", Route.STAFF),
                Route.post(COUNTER + "/release", Route.STAFF),
                Route.post(
                        HALL + "/pause",
                        Route.SUPERVISORS,
                        Field.text("reason", "selesai", BAD_REASONS)),
                Route.post(HALL + "/resume", Route.SUPERVISORS),
                Route.get(HALL + "/voice", Route.SUPERVISORS),
                Route.get(HALL + "/voice/pack", Route.VOICE),
                Route.get(HALL + "/voice/id/sounds/" + SOUND, Route.VOICE),
                Route.post(HALL + "/voice/id/clips", Route.SUPERVISORS, clipFields()),
                Route.post(HALL + "/voice/id/publish", Route.SUPERVISORS),
                Route.post(HALL + "/voice/id/withdraw", Route.SUPERVISORS),
                Route.post(
                        HALL + "/voice/id/erase",
                        Route.SUPERVISORS,
                        Field.text("phrase", "digit-8", Bad.unknown("\"digit-x\"", "NOT_FOUND"))
                                .optional()),
                Route.post(HALL + "/notices", Route.SUPERVISORS, noticeFields()),
                Route.delete(HALL + "/notices/n-0000000000000000", Route.SUPERVISORS),
                Route.post(HALL + "/services/ktp/open", Route.SUPERVISORS),
                Route.post(
                        HALL + "/services/ktp/close",
                        Route.SUPERVISORS,
                        Field.text("reason", "selesai", BAD_REASONS)));
    }

    private static Field[] clipFields() {
        String sound = Base64.getEncoder().encodeToString(Tones.wav(440));
        return new Field[] {
            Field.text("phrase", "digit-7", Bad.unknown("\"digit-x\"", "NOT_FOUND")),
            Field.text(
                    "sound",
                    sound,
                    Bad.range("\"\""),
                    Bad.range("\"not base64\""),
                    Bad.range('"' + sound.substring(0, 400) + '"'))
        };
    }

    private static Route exceptions() {
        return Route.get(HALL + "/reports/exceptions", Route.SUPERVISORS).with("day", BAD_DAYS);
    }

    private static Route journal() {
        return Route.get(HALL + "/journal", Route.SUPERVISORS)
                .with(
                        "after",
                        new Query("after=-1", 400, "OUT_OF_RANGE"),
                        new Query("after=abc", 400, "WRONG_TYPE"),
                        new Query("after=99999999999999999999", 400, "WRONG_TYPE"))
                .with("day", BAD_DAYS);
    }

    private static Field minutes() {
        return Field.number(
                        "minutes",
                        5,
                        Bad.range("0"),
                        Bad.range("-1"),
                        Bad.range("121"),
                        Bad.range("99999999999"))
                .optional();
    }

    private static Field force() {
        return new Field(
                "force",
                false,
                "true",
                List.of("1", "0", "\"true\"", "\"\"", "[]", "{}"),
                List.of(new Bad("true", 403, "NOT_ALLOWED")));
    }

    private static Field since() {
        return Field.text(
                "since", "2026-11-21T02:00:00.000Z", Bad.range("\"\""), Bad.range("\"just now\""));
    }

    private static Field step() {
        return Field.text(
                "service",
                "kk",
                Bad.unknown("\"paspor\"", "UNKNOWN_SERVICE"),
                Bad.unknown("\"\"", "UNKNOWN_SERVICE"));
    }

    private static Field[] transferFields() {
        return new Field[] {
            Field.text("service", "kk", Bad.unknown("\"paspor\"", "UNKNOWN_SERVICE")).optional(),
            Field.text(
                            "counter",
                            "2",
                            Bad.unknown("\"77\"", "UNKNOWN_COUNTER"),
                            new Bad("\"2\"", 409, "COUNTER_NOT_OPEN"))
                    .optional(),
            Field.word("place", "END"),
            Field.text("reason", "dirujuk", BAD_REASONS).optional()
        };
    }

    private static Field[] ticketFields() {
        return new Field[] {
            Field.text(
                    "service",
                    "ktp",
                    Bad.unknown("\"paspor\"", "UNKNOWN_SERVICE"),
                    Bad.unknown("\"\"", "UNKNOWN_SERVICE"),
                    Bad.unknown("\"KTP\"", "UNKNOWN_SERVICE"),
                    Bad.unknown("\"ktp\\u0000\"", "UNKNOWN_SERVICE"),
                    Bad.unknown("\"" + "k".repeat(10_000) + "\"", "UNKNOWN_SERVICE")),
            Field.text(
                            "priorityClass",
                            "lansia",
                            Bad.range("\"vip\""),
                            Bad.range("\"" + "k".repeat(10_000) + "\""))
                    .optional(),
            Field.text("language", "id", Bad.range("\"xx\""), Bad.range("\"\"")),
            Field.word("channel", "KIOSK"),
            Field.time(
                            "bookedAt",
                            "2026-11-21T03:00:00Z",
                            Bad.range("\"2026-11-21T03:00:00Z\""),
                            Bad.range("\"soon\""),
                            Bad.range("\"\""))
                    .optional(),
            Field.time(
                            "day",
                            "2026-11-21",
                            Bad.range("\"yesterday\""),
                            Bad.range("\"\""),
                            Bad.range("\"2026-13-45\""),
                            new Bad("\"2026-11-20\"", 410, "DAY_GONE"),
                            new Bad("\"2026-11-22\"", 409, "DAY_NOT_OPEN"),
                            new Bad("\"+999999999-12-31\"", 409, "DAY_NOT_OPEN"))
                    .optional()
        };
    }

    private static Field[] paperFields() {
        return new Field[] {
            Field.text(
                    "number",
                    "AX-001",
                    Bad.range("\"\""),
                    Bad.range("\"A-001\""),
                    Bad.range("\"AX-001\\u0000\"")),
            Field.time("day", "2026-11-21", Bad.range("\"yesterday\""), Bad.range("\"\"")),
            Field.text(
                    "fingerprint", "SFA4AABV", new Bad("\"00000000\"", 409, "FINGERPRINT_WRONG")),
            Field.text("priorityClass", "lansia").optional()
        };
    }

    private static Field[] handOverFields() {
        String item =
                "{\"n\":1,\"key\":\"outbox-item-0001\",\"at\":\"2026-11-21T01:30:00Z\","
                    + "\"uncertain\":false,\"ticket\":{\"number\":\"AX-001\",\"day\":\"2026-11-21\","
                    + "\"service\":\"ktp\",\"language\":\"id\"}}";
        return new Field[] {
            Field.text("installation", INSTALLATION, BAD_INSTALLATIONS),
            new Field(
                    "requests",
                    true,
                    "[" + item + "]",
                    NOT_A_LIST,
                    List.of(
                            Bad.range("[]"),
                            Bad.range("[" + item.replace("outbox-item-0001", "short") + "]"),
                            Bad.range("[" + item.replace("AX-001", "AX-1") + "]"),
                            Bad.range("[" + item.replace("ktp", "k t p") + "]"),
                            Bad.range("[" + item.replace("\"n\":1", "\"n\":0") + "]"),
                            Bad.missing("[" + item.replace("\"n\":1,", "") + "]"),
                            Bad.unknownField(
                                    "[" + item.replace("\"key\"", "\"kay\":1,\"key\"") + "]")))
        };
    }

    private static Field[] byHandFields() {
        String visit =
                "{\"number\":\"A-001\",\"calledAt\":\"2026-11-21T01:30:00Z\",\"outcome\":\"MISSED\"}";
        return new Field[] {
            new Field(
                    "visits",
                    true,
                    "[" + visit + "]",
                    NOT_A_LIST,
                    List.of(
                            Bad.range("[]"),
                            Bad.range("[" + visit.replace("MISSED", "LOST") + "]"),
                            Bad.missing("[{}]"),
                            Bad.unknown(
                                    "[" + visit.replace("A-001", "A-9") + "]", "UNKNOWN_TICKET")))
        };
    }

    private static Field[] ratingFields() {
        return new Field[] {
            Field.number(
                    "score",
                    4,
                    Bad.range("0"),
                    Bad.range("5"),
                    Bad.range("-1"),
                    Bad.range("1000000000"),
                    Bad.range("99999999999999999999")),
            Field.text(
                    "counter",
                    "1",
                    Bad.unknown("\"77\"", "UNKNOWN_COUNTER"),
                    Bad.unknown("\"\"", "UNKNOWN_COUNTER")),
            Field.word("source", "TOUCH")
        };
    }

    private static Field[] statusFields() {
        return new Field[] {
            Field.text(
                    "device",
                    "kiosk-1",
                    new Bad("\"layar-1\"", 403, "OTHER_DEVICE"),
                    new Bad("\"\"", 403, "OTHER_DEVICE"),
                    new Bad("\"kiosk-1\\u0000\"", 403, "OTHER_DEVICE"),
                    new Bad("\"" + "k".repeat(10_000) + "\"", 403, "OTHER_DEVICE")),
            Field.object(
                            "printer",
                            "{\"state\":\"READY\"}",
                            Bad.missing("{}"),
                            Bad.range("{\"state\":\"ON_FIRE\"}"),
                            Bad.range("{\"state\":\"READY\",\"paperPrinted\":-1}"),
                            Bad.type("{\"state\":\"READY\",\"paperPrinted\":\"1\"}"),
                            Bad.unknownField("{\"state\":\"READY\",\"ink\":1}"))
                    .optional(),
            Field.object(
                            "buttons",
                            "{\"state\":\"OK\",\"stuck\":[]}",
                            Bad.missing("{\"state\":\"OK\"}"),
                            Bad.type("{\"state\":\"OK\",\"stuck\":1}"),
                            Bad.type("{\"state\":\"OK\",\"stuck\":[\"1\"]}"),
                            Bad.range("{\"state\":\"OK\",\"stuck\":[0]}"),
                            Bad.range("{\"state\":\"OK\",\"stuck\":[null]}"),
                            Bad.range("{\"state\":\"OK\",\"stuck\":[],\"counter\":\"../1\"}"))
                    .optional(),
            Field.object(
                            "sound",
                            "{\"state\":\"OFF\",\"backlogSeconds\":0}",
                            Bad.missing("{\"state\":\"OFF\"}"),
                            Bad.range("{\"state\":\"OFF\",\"backlogSeconds\":-1}"))
                    .optional(),
            Field.number("clockOffsetMillis", 0, Bad.range("2147483648")).optional(),
            Field.object(
                            "disk",
                            "{\"freeBytes\":0}",
                            Bad.missing("{}"),
                            Bad.range("{\"freeBytes\":-1}"),
                            Bad.range("{\"freeBytes\":9223372036854775808}"))
                    .optional()
        };
    }

    private static Field[] callFields() {
        return new Field[] {
            Field.text("ticket", TICKET, new Bad("\"" + TICKET + "\"", 400, "MISSING_FIELD"))
                    .optional(),
            Field.text("reason", "darurat", new Bad("\"darurat\"", 400, "MISSING_FIELD")).optional()
        };
    }

    private static Field line(String valid) {
        return Field.text(
                "text",
                valid,
                Bad.range("\"\""),
                Bad.range("\"   \""),
                Bad.range("\"satu\\ndua\""),
                Bad.range("\"\\u0000\""),
                Bad.range("\"" + "x".repeat(201) + "\""));
    }

    private static Field[] noteFields() {
        return new Field[] {
            line("Berkas menyusul"),
            Field.text("counter", "1", Bad.unknown("\"77\"", "UNKNOWN_COUNTER")).optional()
        };
    }

    private static Field[] moveFields() {
        Bad unknown = Bad.unknown("[\"paspor\"]", "UNKNOWN_SERVICE");
        return new Field[] {
            new Field("main", true, "[\"kk\"]", NOT_A_LIST, List.of(Bad.range("[]"), unknown)),
            new Field("whenIdle", false, "[\"ktp\"]", NOT_A_LIST, List.of(unknown)),
            new Field(
                    "force",
                    false,
                    "true",
                    List.of("1", "0", "\"true\"", "\"\"", "[]", "{}"),
                    List.of())
        };
    }

    private static Field[] noticeFields() {
        return new Field[] {
            line("Loket 1 tutup"),
            Field.text("zone", "utama", Bad.unknown("\"kamar\"", "NOT_FOUND")).optional(),
            Field.time(
                            "until",
                            "2026-11-21T09:00:00Z",
                            Bad.range("\"2026-11-21T01:59:59Z\""),
                            Bad.range("\"soon\""),
                            Bad.range("\"\""))
                    .optional()
        };
    }
}
