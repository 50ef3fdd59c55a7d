package org.giliran.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import org.giliran.api.device.HandOver;
import org.giliran.api.ticket.RateVisit;
import org.giliran.api.ticket.RatingSource;
import org.giliran.kiosk.visit.KioskState.Press;
import org.giliran.kiosk.visit.web.KioskView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;

/** The whole kiosk with a rating panel that has no counter: the page asks whose visit it was. */
final class PanelAtExitTest extends RunningKiosk {
    @Override
    String buttons() {
        return "simulated";
    }

    private Press press(int button) throws Exception {
        post("/api/workbench/buttons/" + button, "{}");
        Press press = home(view -> scoreOf(view.press()) == button).press();
        return Objects.requireNonNull(press);
    }

    private static int scoreOf(@Nullable Press press) {
        return press == null ? 0 : press.score();
    }

    private HttpResponse<String> rate(Press press, int score, String key) throws Exception {
        String body =
                "{\"score\":%d,\"number\":\"A-001\",\"press\":%d}".formatted(score, press.id());
        return send(posting("/api/ratings", body).header("Idempotency-Key", key));
    }

    private static String key(int n) {
        return "rating-of-the-exit-" + n;
    }

    @Test
    void aPressChoosesTheFaceAndThePageNamesTheVisit() throws Exception {
        assertEquals(List.of(), hall.ratings());
        Press press = press(3);
        assertEquals(201, rate(press, 3, key(1)).statusCode());
        assertEquals(
                List.of(new RateVisit(3, null, "A-001", null, RatingSource.BUTTON)),
                hall.ratings());
        assertNull(home(view -> view.press() == null).press());
    }

    @Test
    void eachPressCountsOnceAndOnlyForItsFace() throws Exception {
        Press press = press(2);
        assertProblem(409, "PRESS_GONE", rate(press, 4, key(1)));
        assertEquals(201, rate(press, 2, key(2)).statusCode());
        assertProblem(409, "PRESS_GONE", rate(press, 2, key(3)));
        assertProblem(409, "PRESS_GONE", rate(new Press(1, 2), 2, key(4)));
        assertEquals(1, hall.ratings().size());
    }

    @Test
    void anotherFaceTakesThePlaceOfTheFirst() throws Exception {
        Press first = press(1);
        Press second = press(4);
        assertTrue(second.id() > first.id());
        assertProblem(409, "PRESS_GONE", rate(first, 1, key(1)));
        assertEquals(201, rate(second, 4, key(2)).statusCode());
    }

    @Test
    void aRatingWithoutAnAnswerIsKeptAndHandedOverOnce() throws Exception {
        Press press = press(3);
        hall.goAway();
        assertEquals(202, rate(press, 3, key(1)).statusCode());
        home(view -> view.press() == null);
        assertEquals(202, rate(press, 3, key(1)).statusCode(), "the page did not hear of it");
        hall.comeBack();
        home(KioskView::live);
        assertProblem(409, "PRESS_GONE", rate(press, 3, key(2)));
        until("it is handed over", () -> !hall.items().isEmpty());
        assertEquals(List.of(3), hall.items().stream().map(PanelAtExitTest::score).toList());
        assertEquals(List.of(), hall.ratings());
    }

    private static int score(HandOver.Item item) {
        return requireNonNull(item.rating()).score();
    }

    @Test
    void aRefusalOfTheServerIsThePagesToShow() throws Exception {
        hall.refusesRatings("ALREADY_RATED");
        assertProblem(409, "ALREADY_RATED", rate(press(4), 4, key(1)));
        assertNull(home(view -> view.press() == null).press());
    }
}
