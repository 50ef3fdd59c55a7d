package org.giliran.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.device.DeviceStatus.Buttons;
import org.giliran.api.device.DeviceStatus.ButtonsState;
import org.giliran.api.device.HandOver;
import org.giliran.api.ticket.RateVisit;
import org.giliran.api.ticket.RatingSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The whole kiosk with a rating panel at counter 1, pressed on the workbench. */
final class PanelAtCounterTest extends RunningKiosk {
    @Override
    String buttons() {
        return "simulated";
    }

    @Override
    Optional<String> ratingCounter() {
        return Optional.of("1");
    }

    private JsonNode panel(Predicate<JsonNode> wanted) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode panel = json(get("/api/workbench/panel"));
        while (!wanted.test(panel)) {
            assertTrue(System.nanoTime() < end, panel::toString);
            panel = json(get("/api/workbench/panel"));
        }
        return panel;
    }

    private void untilSaid(String word) throws Exception {
        panel(panel -> panel.get("said").toString().contains("\"" + word + "\""));
    }

    private void press(int button) throws Exception {
        assertEquals(200, post("/api/workbench/buttons/" + button, "{}").statusCode());
    }

    @Test
    void itAsksTheServerForTheVisitsOfItsCounter() {
        assertTrue(hall.lastWatched().contains("counter=1&"), hall::lastWatched);
    }

    @Test
    void theLightsInviteWhenAVisitAtItsCounterHasFinished() throws Exception {
        panel(panel -> panel.get("lit").isEmpty());
        hall.shows(Samples.home(2, "A-001"));
        panel(panel -> panel.get("lit").size() == 4);
        hall.shows(Samples.home(3, List.of()));
        panel(panel -> panel.get("lit").isEmpty());
    }

    @Test
    void aPressIsARatingOfTheVisitThatIsInvited() throws Exception {
        hall.shows(Samples.home(2, "A-001"));
        panel(panel -> panel.get("lit").size() == 4);
        press(4);
        untilSaid("COUNTED");
        assertEquals(
                List.of(new RateVisit(4, "2026-03-02-A-001", null, null, RatingSource.BUTTON)),
                hall.ratings());
    }

    @Test
    void whenNobodyIsInvitedAPressIsARatingOfWhoeverTheServerSaysWasLast() throws Exception {
        press(2);
        untilSaid("COUNTED");
        assertEquals(
                List.of(new RateVisit(2, null, null, "1", RatingSource.BUTTON)), hall.ratings());
    }

    @Test
    void aCounterThatTheHallDoesNotHaveFailsThePanelAndNotTheKiosk() throws Exception {
        panel(panel -> !panel.get("counterUnknown").booleanValue());
        hall.shows(Samples.homeWithoutCounter(2));
        panel(panel -> panel.get("counterUnknown").booleanValue());
        untilReported(new Buttons(ButtonsState.FAILED, List.of(), "1"));
        assertEquals(201, post("/api/visits", KTP).statusCode(), "it goes on giving tickets");
    }

    @Test
    void aSecondPressForTheSameVisitIsShownNotToCount() throws Exception {
        hall.refusesRatings("ALREADY_RATED");
        press(2);
        untilSaid("ALREADY_RATED");
    }

    @Test
    void withoutTheServerAPressIsKeptForTheCounterAndHandedOver() throws Exception {
        hall.goAway();
        home(view -> !view.live());
        press(3);
        untilSaid("COUNTED");
        hall.comeBack();
        until("it is handed over", () -> hall.items().size() == 1);
        assertEquals(
                new HandOver.Rating(3, null, null, "1", RatingSource.BUTTON),
                hall.items().getFirst().rating());
    }

    @Test
    void twoAtOnceAreNone() throws Exception {
        post("/api/workbench/buttons/1", "{\"with\":3}");
        untilSaid("TWO_AT_ONCE");
        assertEquals(List.of(), hall.ratings());
    }

    @Test
    void aWornContactIsPressedOnce() throws Exception {
        post("/api/workbench/buttons/2", "{\"gesture\":\"BOUNCE\"}");
        untilSaid("COUNTED");
        assertEquals(1, hall.ratings().size());
    }

    @Test
    void aPanelThatIsPulledOutIsReportedAndComesBack() throws Exception {
        panel(panel -> panel.get("report").get("state").stringValue().equals("OK"));
        post("/api/workbench/panel", "{\"cable\":\"OUT\"}");
        panel(panel -> panel.get("report").get("state").stringValue().equals("FAILED"));
        assertEquals(201, post("/api/visits", KTP).statusCode(), "the kiosk goes on without it");
        post("/api/workbench/panel", "{\"cable\":\"IN\"}");
        panel(panel -> panel.get("report").get("state").stringValue().equals("OK"));
        press(1);
        untilSaid("COUNTED");
    }

    @Test
    void theServerIsToldHowThePanelIs() throws Exception {
        untilReported(new Buttons(ButtonsState.OK, List.of(), "1"));
    }

    private void untilReported(Buttons expected) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        hall.statuses().clear();
        while (hall.statuses().stream().noneMatch(s -> expected.equals(s.buttons()))) {
            assertTrue(System.nanoTime() < end, () -> hall.statuses().toString());
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"with\":1}",
                "{\"with\":0}",
                "{\"with\":7}",
                "{\"gesture\":\"HOLD\",\"with\":2}",
                "{\"gesture\":\"RELEASE\",\"with\":2}",
                "{\"gesture\":\"BOUNCE\",\"with\":2}"
            })
    void whatNoTwoFingersCanDoIsRefusedAndPressesNothing(String push) throws Exception {
        HttpResponse<String> answer = post("/api/workbench/buttons/1", push);
        assertProblem(400, "OUT_OF_RANGE", answer);
        assertTrue(answer.body().contains("\"field\":\"with\""), answer::body);
        assertEquals("[]", json(get("/api/workbench/panel")).get("said").toString());
    }

    @Test
    void aButtonThatIsNotThereIsNotFound() throws Exception {
        assertProblem(404, "NOT_FOUND", post("/api/workbench/buttons/5", "{}"));
        assertProblem(404, "NOT_FOUND", post("/api/workbench/buttons/x", "{}"));
        assertProblem(400, "UNKNOWN_FIELD", post("/api/workbench/buttons/1", "{\"hard\":true}"));
        assertProblem(
                415,
                "NOT_JSON",
                send(to("/api/workbench/buttons/1").POST(BodyPublishers.noBody())));
    }
}
