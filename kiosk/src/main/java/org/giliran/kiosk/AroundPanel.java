package org.giliran.kiosk;

import org.giliran.hardware.button.Button;
import org.giliran.kiosk.cabinet.PanelDesk;
import org.giliran.kiosk.link.ButtonRatings;
import org.giliran.kiosk.link.KioskDesk;
import org.giliran.kiosk.panel.Choice;
import org.giliran.kiosk.panel.Verdict;
import org.giliran.kiosk.visit.KioskState;
import org.giliran.program.LiveView;

import java.util.Optional;

/** What the rating panel of a kiosk works with: its server, and the page beside it. */
record AroundPanel(KioskSettings settings, KioskDesk desk, LiveView<KioskState> state)
        implements PanelDesk.Surroundings {
    @Override
    public Verdict rate(Button button, Optional<String> ticket) throws InterruptedException {
        return new ButtonRatings(desk, settings.ratingCounter().orElseThrow()).rate(button, ticket);
    }

    @Override
    public void show(Optional<Choice> choice) {
        KioskState.Press press =
                choice.map(c -> new KioskState.Press(c.press(), c.button().score())).orElse(null);
        state.change(shown -> shown.withPress(press));
    }
}
