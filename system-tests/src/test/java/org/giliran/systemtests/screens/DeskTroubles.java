package org.giliran.systemtests.screens;

import org.giliran.api.Wire;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;

/** What is seldom so in a hall, put into the views of console and supervision. */
final class DeskTroubles {
    private DeskTroubles() {}

    private static String ago(int minutes) {
        return Instant.now().minus(Duration.ofMinutes(minutes)).toString();
    }

    private static ObjectNode words(String id, String en) {
        return Wire.MAPPER.createObjectNode().put("id", id).put("en", en);
    }

    /**
     * Devices that whoever sits at a counter can mend, the notices of a bad day, and a full disk.
     */
    static void devices(ObjectNode console) {
        var alarms = console.putArray("alarms");
        alarms.addObject().put("device", "kiosk-1").put("code", "PAPER_OUT").put("since", ago(4));
        alarms.addObject().put("device", "kiosk-2").put("code", "SILENT").put("since", ago(12));
        console.putArray("serverAlarms")
                .addObject()
                .put("code", "DISK_FULL")
                .put("since", ago(9))
                .put("requests", 0);
    }

    /** Served for longer than the standard, while others wait for longer than was promised. */
    static void overTheNorm(ObjectNode console) {
        ((ObjectNode) console.get("current"))
                .put("issuedAt", ago(75))
                .put("calledAt", ago(41))
                .put("startedAt", ago(40))
                .put("flagged", true)
                .put("calls", 2);
        for (JsonNode waiting : console.get("line")) {
            ((ObjectNode) waiting).put("joinedAt", ago(50)).put("priorityClass", "lansia");
        }
    }

    /** The whole hall stands still. */
    static void paused(ObjectNode view) {
        ObjectNode paused = view.putObject("paused").put("reason", "darurat").put("since", ago(3));
        paused.set("reasonName", words("Keadaan darurat", "Emergency"));
        if (view.get("may") instanceof ArrayNode may) {
            may.removeAll().add("FINISH").add("CANCEL").add("PARK");
        }
        if (view.has("hints")) {
            view.putArray("hints");
        }
    }

    /** All that a supervisor may have to see to at once. */
    static void everything(ObjectNode live) {
        for (JsonNode service : live.get("services")) {
            late((ObjectNode) service);
        }
        hints(live.putArray("hints"), live.get("services"));
        for (JsonNode device : live.get("devices")) {
            broken((ObjectNode) device);
        }
        forgotten((ObjectNode) live.get("counters").get(3));
        live.putObject("backup").put("lastAt", ago(3000)).put("trouble", "DISK_FULL");
        live.put("clockBehindSeconds", 95);
        ObjectNode help = live.putArray("help").addObject();
        help.put("kiosk", "kiosk-1").put("since", ago(2));
        help.set("name", words("Anjungan 1", "Kiosk 1"));
        help.set("place", words("di pintu masuk", "at the entrance"));
    }

    private static void late(ObjectNode service) {
        service.put("waiting", 12)
                .put("parked", 2)
                .put("missed", 1)
                .put("openCounters", 0)
                .put("longestWaitSeconds", 4000)
                .put("longestWaitSince", ago(66));
    }

    private static void hints(ArrayNode hints, JsonNode services) {
        hints.add(hint(services.get(0), "NO_COUNTER", "OPEN"));
        hints.add(hint(services.get(1), "TOO_FEW", "ADD_SERVICE"));
        hints.add(hint(services.get(2), "TOO_FEW", "RESUME"));
    }

    private static ObjectNode hint(JsonNode service, String need, String deed) {
        ObjectNode hint =
                Wire.MAPPER.createObjectNode().put("service", service.get("code").asString());
        hint.put("need", need).put("waiting", 12).put("counters", need.equals("TOO_FEW") ? 2 : 0);
        hint.put("minutes", 48).put("promisedWaitMinutes", 30);
        hint.putObject("act").put("deed", deed).put("counter", "5").put("minutesThen", 21);
        return hint;
    }

    private static void broken(ObjectNode device) {
        var alarms = device.putArray("alarms");
        device.put("since", ago(14));
        if (device.get("kind").asString().equals("KIOSK")) {
            device.put("live", true);
            alarms.add("PAPER_OUT").add("BUTTONS_STUCK").add("CLOCK_WRONG");
            device.putObject("buttons").put("state", "STUCK").putArray("stuck").add(2).add(3);
            device.put("clockOffsetSeconds", 95);
        } else {
            device.put("live", false);
            alarms.add("SILENT");
        }
    }

    private static void forgotten(ObjectNode counter) {
        counter.put("state", "OPEN").put("staff", "s01").put("staffName", "Budi Santoso");
        counter.put("missed", 3).put("keptOpen", true);
        ObjectNode current = counter.putObject("current").put("number", "C-118");
        current.put("service", "ktp").put("state", "BEING_SERVED").put("since", ago(55));
        current.put("flagged", true).put("outOfOrder", true);
        current.set(
                "reason",
                words(
                        "Nomor ini dipanggil petugas di luar urutan. Alasannya: Keadaan darurat.",
                        "Staff called this number out of order. The reason: Emergency."));
    }

    /** The figures of a day on which much was done. */
    static void busy(ObjectNode report) {
        for (JsonNode row : report.get("rows")) {
            ObjectNode figures = (ObjectNode) row;
            figures.put("visits", 1284).put("missed", 117).put("cancelled", 38);
            for (String duration : new String[] {"waitSeconds", "walkSeconds", "serveSeconds"}) {
                figures.putObject(duration).put("mean", 4512).put("median", 3905).put("p90", 7384);
            }
            figures.putObject("promise").put("called", 1210).put("within", 987);
            ObjectNode estimates = figures.putObject("estimates").put("told", 1190);
            estimates.put("within", 640);
            estimates.putObject("aheadOnly").put("told", 320).put("within", 170);
            ObjectNode ratings = figures.putObject("ratings").put("count", 843).put("mean", 3.412);
            ratings.putArray("scores").add(31).add(58).add(287).add(467);
        }
    }

    /** A voice of its own, whole and in use. */
    static void ownVoice(ObjectNode voice) {
        ObjectNode language = (ObjectNode) voice.get("languages").get(0);
        for (JsonNode phrase : language.get("phrases")) {
            ObjectNode clip = ((ObjectNode) phrase).putObject("clip");
            clip.put("sound", "0".repeat(64)).put("at", ago(90));
        }
        language.put("recorded", language.get("phrases").size()).put("changed", false);
        language.putObject("published").put("version", "0123456789abcdef").put("at", ago(60));
    }
}
