package org.giliran.systemtests.screens;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;
import java.util.function.Consumer;

/**
 * States of the touch page that its program tells of, and that no hall is brought into within a
 * test: what the program answers is altered, and the page does what it does.
 */
record KioskTold(TouchPage at) {
    private static final String SINCE = "2026-11-30T06:05:00Z";
    private static final String TOKEN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** A ticket as the program answers it; each state adds to it. */
    private static final String TICKET =
            """
            {"id":"t-1","number":"C-128","day":"2026-11-30","service":"ktp","language":"id","issuedAt":"2026-11-30T06:05:00Z",
             "ahead":118,"estimate":{"fromMinutes":55,"toMinutes":110},"fingerprint":"7K3M9Q2X","print":"FAILED","printer":"PAPER_OUT"}
            """;

    void all() throws Exception {
        cutOff();
        standsStill();
        choices();
        papers();
        codes();
        helpComes();
        scans();
        ratings();
    }

    private void cutOff() throws Exception {
        told("home-alone", view -> away(view).put("alone", true));
        told("home-not-live", view -> away(view).put("alone", false));
        told("home-disk-full", view -> home(view).put("diskFull", true));
        told("not-ready", view -> view.remove("home"));
    }

    private static ObjectNode away(ObjectNode view) {
        return view.put("live", false).put("since", SINCE);
    }

    /** For a while, and for everybody to leave. */
    private void standsStill() throws Exception {
        var fault = paused("gangguan", "Gangguan teknis", "Technical fault");
        var leave = paused("evakuasi", "Evakuasi gedung", "Building evacuation");
        told("home-hall-paused", fault);
        at.touch("large-text");
        at.look("home-hall-paused-large-text");
        told("home-evacuation", leave);
        at.touch("large-text");
        at.look("home-evacuation-large-text");
        at.touch("high-contrast");
        at.look("home-evacuation-large-text-high-contrast");
        told("home-evacuation-alone", view -> leave.accept(away(view).put("alone", true)));
        at.touch("help");
        at.look("help-evacuation");
    }

    private static Consumer<ObjectNode> paused(String reason, String id, String en) {
        String paused =
                "{\"since\":\"%s\",\"reason\":\"%s\",\"reasonName\":{\"id\":\"%s\",\"en\":\"%s\"}}"
                        .formatted(SINCE, reason, id, en);
        return view -> home(view).set("paused", Answers.json(paused));
    }

    private void choices() throws Exception {
        told("home-service-closed", KioskTold::closeTheFirst);
        at.touch("large-text");
        at.look("home-service-closed-large-text");
        told("home-busy", KioskTold::fill);
        at.touch("large-text");
        at.look("home-busy-large-text");
        told("home-groups", KioskTold::group);
        at.touch("group-g1");
        at.look("group");
        told("home-printer-down", view -> fillAnd(view).put("printer", "COVER_OPEN"));
    }

    private static void closeTheFirst(ObjectNode view) {
        ((ObjectNode) home(view).get("services").get(0))
                .put("open", false)
                .put("reason", "istirahat")
                .put("opensAt", "2026-12-01T06:00:00Z")
                .set(
                        "reasonName",
                        Answers.json("{\"id\":\"Istirahat siang\",\"en\":\"Lunch break\"}"));
    }

    /** As full as a hall gets. */
    private static void fill(ObjectNode view) {
        for (var service : home(view).get("services")) {
            ((ObjectNode) service)
                    .put("waiting", 118)
                    .set("estimate", Answers.json("{\"fromMinutes\":55,\"toMinutes\":110}"));
        }
    }

    private static ObjectNode fillAnd(ObjectNode view) {
        fill(view);
        return view;
    }

    /** Two agencies with all services each: more than fit one page. */
    private static void group(ObjectNode view) {
        fill(view);
        ArrayNode services = (ArrayNode) home(view).get("services");
        int own = services.size();
        for (int n = 0; n < own; n++) {
            ObjectNode service = (ObjectNode) services.get(n);
            services.add(
                    service.deepCopy()
                            .put("code", service.get("code").asString() + "-2")
                            .put("group", "g2"));
            service.put("group", "g1");
        }
        home(view)
                .set(
                        "groups",
                        Answers.json(
                                """
                                [{"code":"g1","name":{"id":"Kependudukan dan Pencatatan Sipil","en":"Population and Civil Registry"}},
                                 {"code":"g2","name":{"id":"Kantor Imigrasi","en":"Immigration Office"}}]
                                """));
    }

    /** Numbers without paper, and of a kiosk without its server. */
    private void papers() throws Exception {
        ticket("ticket-asks", "print-UNCERTAIN", t -> t.put("print", "UNCERTAIN").put("ask", true));
        ticket("ticket-staff", "print-FAILED", t -> t.put("staff", true));
        ticket("ticket-offline", "ticket-offline", KioskTold::offline);
        ticket("ticket-offline-printed", "print-PRINTED", t -> offline(t).put("print", "PRINTED"));
    }

    private static ObjectNode offline(ObjectNode ticket) {
        ticket.remove("ahead");
        ticket.remove("estimate");
        return ticket.put("number", "CX-0128").put("offline", true);
    }

    private void ticket(String state, String shows, Consumer<ObjectNode> change) throws Exception {
        give(change);
        at.open();
        at.touch("service-ktp");
        at.shows(shows);
        at.look(state);
        at.page().unrouteAll();
    }

    private void give(Consumer<ObjectNode> change) {
        ObjectNode ticket = (ObjectNode) Answers.json(TICKET);
        change.accept(ticket);
        Answers.answer(at.page(), "/api/visits?wait=0", 201, ticket.toString());
    }

    /** Paper at another kiosk: the code that is given here, and one that is typed in. */
    private void codes() throws Exception {
        Answers.change(at.page(), at.kiosk(), "/api/home", KioskTold::another);
        give(ticket -> ticket.put("code", true));
        Answers.answer(
                at.page(),
                "/api/visits/t-1/print-code",
                201,
                "{\"code\":\"4821\",\"until\":\"" + SINCE + "\"}");
        at.open();
        at.touch("service-ktp");
        at.shows("print-elsewhere");
        at.look("ticket-code-offered");
        at.touch("print-elsewhere");
        at.shows("print-code");
        at.look("ticket-code");
        typed();
        Answers.refuse(at.page(), "/api/print-codes", 409, "PRINT_CODE_UNKNOWN");
        at.touch("key-done");
        at.shows("try-again");
        at.look("code-refused");
        typed();
        Answers.answer(
                at.page(),
                "/api/print-codes",
                201,
                "{\"ticket\":\"t-1\",\"number\":\"C-128\",\"copy\":0,\"job\":\"j-1\"}");
        Answers.answer(
                at.page(),
                "/api/print-jobs/j-1",
                200,
                "{\"print\":\"PRINTED\",\"printer\":\"READY\"}");
        at.touch("key-done");
        at.shows("print-PRINTED");
        at.look("code-printed");
        at.page().unrouteAll();
    }

    private static void another(ObjectNode view) {
        home(view)
                .set(
                        "otherKiosks",
                        Answers.json(
                                """
                                [{"code":"kiosk-2","name":{"id":"Anjungan 2","en":"Kiosk 2"},
                                  "place":{"id":"di ruang tunggu","en":"in the waiting room"},"prints":true}]
                                """));
    }

    private void typed() throws Exception {
        at.open();
        if (at.page().getByTestId("code").isHidden()) {
            at.touch("help");
        }
        at.touch("code");
        at.touch("key-4", "key-8", "key-2", "key-1");
        at.look("code-typed");
    }

    /** After a counter has said that somebody comes. */
    private void helpComes() throws Exception {
        told(
                "home-help-coming",
                view ->
                        home(view)
                                .set(
                                        "help",
                                        Answers.json(
                                                "{\"since\":\"" + SINCE + "\",\"coming\":true}")));
        at.touch("help");
        at.shows("help-coming");
        at.look("help-coming");
        told("home-help-away", KioskTold::away);
        at.touch("help");
        at.look("help-away");
    }

    /** Tickets that are held before the scanner, as they stand; and one of another day. */
    private void scans() throws Exception {
        scanned("WAITING", ",\"ahead\":7,\"estimate\":{\"fromMinutes\":20,\"toMinutes\":35}");
        scanned(
                "CALLED",
                ",\"counter\":\"3\",\"counterName\":{\"id\":\"Loket 3\",\"en\":\"Counter 3\"}");
        scanned("MISSED", "");
        scanned("LAPSED", "");
        Answers.refuse(at.page(), "/api/tickets/" + TOKEN, 404, "UNKNOWN_TICKET");
        scan("screen-scan-unknown", "scan-other-day");
        Answers.refuse(at.page(), "/api/tickets/" + TOKEN, 503, "SERVER_AWAY");
        scan("screen-scan-failed", "scan-failed");
    }

    private void scanned(String state, String more) throws Exception {
        String ticket =
                "{\"number\":\"C-128\",\"state\":\"%s\",\"serviceName\":{\"id\":\"KTP-el\",\"en\":\"Identity Card\"}%s}"
                        .formatted(state, more);
        Answers.answer(at.page(), "/api/tickets/" + TOKEN, 200, ticket);
        scan("scan-" + state, "scan-" + state.toLowerCase(Locale.ROOT));
    }

    private void scan(String shows, String state) throws Exception {
        at.open();
        Hand.atKiosk(at.demo(), "/api/scans", "{\"text\":\"" + TOKEN + "\"}");
        at.shows(shows);
        at.look(state);
        at.page().unrouteAll();
    }

    private void ratings() throws Exception {
        Answers.answer(at.page(), "/api/ratings", 201, "{\"ticket\":\"t-1\"}");
        rate("rate-thanks");
        Answers.answer(at.page(), "/api/ratings", 202, "{\"kept\":true}");
        rate("rate-thanks-kept");
    }

    private void rate(String state) throws Exception {
        at.open();
        at.touch("rate", "counter-1", "score-4");
        at.shows("thanks");
        at.look(state);
        at.page().unrouteAll();
    }

    /** Last of all: from here on the page's clock is turned by hand. */
    void nobodyThere() throws Exception {
        at.page().clock().install();
        at.open();
        at.touch("help");
        at.page().clock().runFor(31_000);
        at.shows("still-here");
        at.look("still-here");
    }

    private static ObjectNode home(ObjectNode view) {
        return (ObjectNode) view.get("home");
    }

    private void told(String state, Consumer<ObjectNode> change) throws Exception {
        Answers.change(at.page(), at.kiosk(), "/api/home", change);
        at.open();
        at.look(state);
        at.page().unrouteAll();
    }
}
