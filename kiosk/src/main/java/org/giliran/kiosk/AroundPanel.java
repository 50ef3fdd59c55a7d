package org.giliran.kiosk;

import org.giliran.api.board.KioskHome;
import org.giliran.hardware.button.Button;
import org.giliran.kiosk.cabinet.PanelDesk;
import org.giliran.kiosk.link.ButtonRatings;
import org.giliran.kiosk.link.Ratings;
import org.giliran.kiosk.panel.Choice;
import org.giliran.kiosk.panel.Invitation;
import org.giliran.kiosk.panel.Verdict;
import org.giliran.kiosk.visit.KioskState;
import org.giliran.program.HallClock;
import org.giliran.program.LiveView;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;

/** What the rating panel of a kiosk works with: its server, and the page beside it. */
record AroundPanel(KioskSettings settings, LiveView<KioskState> state)
        implements PanelDesk.Surroundings {
    @Override
    public Verdict rate(Button button) throws InterruptedException {
        var ratings = new Ratings(settings.client());
        return new ButtonRatings(ratings, settings.ratingCounter().orElseThrow()).rate(button);
    }

    @Override
    public void show(Optional<Choice> choice) {
        KioskState.Press press =
                choice.map(c -> new KioskState.Press(c.press(), c.button().score())).orElse(null);
        state.change(shown -> shown.withPress(press));
    }

    /** The visit that can be rated, by the server's clock alone: this computer's may be wrong. */
    static Optional<Invitation> invitation(@Nullable KioskHome home, HallClock clock) {
        if (home == null || home.visitToRate() == null) {
            return Optional.empty();
        }
        KioskHome.VisitToRate visit = home.visitToRate();
        Duration left = clock.realTime(Duration.between(home.now(), visit.until()));
        return Optional.of(new Invitation(visit.number(), System.nanoTime() + left.toNanos()));
    }
}
