package org.giliran.kiosk.cabinet;

import org.giliran.hardware.button.Button;
import org.giliran.hardware.button.PanelEvent;
import org.giliran.kiosk.cabinet.PanelInbox.Judged;
import org.giliran.kiosk.panel.Act;
import org.giliran.kiosk.panel.Choice;
import org.giliran.kiosk.panel.Verdict;
import org.giliran.program.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;

/** Does what the rules of a panel ask for. Verdicts come back through the inbox. */
final class PanelActs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PanelActs.class);

    private final PanelDesk.Surroundings surroundings;
    private final PanelInbox inbox;
    private final PanelLog log;
    private final ChosenFace chosen;
    private final Background ratings = new Background();

    PanelActs(
            PanelDesk.Surroundings surroundings,
            PanelInbox inbox,
            PanelLog log,
            ChosenFace chosen) {
        this.surroundings = surroundings;
        this.inbox = inbox;
        this.log = log;
        this.chosen = chosen;
    }

    void act(List<Act> acts) {
        for (Act act : acts) {
            switch (act) {
                case Act.Rate(var button, var ticket) -> rate(button, ticket);
                case Act.Show(var choice) -> choose(Optional.of(choice));
                case Act.Forget() -> choose(Optional.empty());
                case Act.Note(var event) -> note(event);
            }
        }
    }

    private void rate(Button button, Optional<String> ticket) {
        ratings.start(
                () -> {
                    var verdict = Verdict.REFUSED;
                    try {
                        verdict = surroundings.rate(button, ticket);
                    } finally {
                        inbox.put(new Judged(button, verdict));
                    }
                });
    }

    private void choose(Optional<Choice> choice) {
        chosen.set(choice);
        surroundings.show(choice);
    }

    private void note(PanelEvent event) {
        log.add(event);
        if (event instanceof PanelEvent.Stuck) {
            LOG.warn("rating button {} is stuck", event.button().score());
        } else if (event instanceof PanelEvent.Freed) {
            LOG.info("rating button {} works again", event.button().score());
        }
    }

    @Override
    public void close() {
        ratings.close();
    }
}
