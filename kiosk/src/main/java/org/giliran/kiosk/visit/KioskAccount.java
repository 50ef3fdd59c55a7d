package org.giliran.kiosk.visit;

import org.giliran.kiosk.visit.KioskEvent.Answered;
import org.giliran.kiosk.visit.KioskEvent.Asked;
import org.giliran.kiosk.visit.KioskEvent.Dropped;
import org.giliran.kiosk.visit.KioskEvent.PrintEnded;
import org.giliran.kiosk.visit.KioskEvent.Printing;
import org.giliran.kiosk.visit.KioskEvent.Reported;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a kiosk's events come to: which requests are open, which papers there are, what is still to
 * be told. For one thread.
 */
public final class KioskAccount {
    private final Map<String, Asked> requests = new LinkedHashMap<>();
    private final Map<String, Answered> answers = new LinkedHashMap<>();
    private final Map<String, Paper> papers = new LinkedHashMap<>();
    private final Map<String, Paper> unreported = new LinkedHashMap<>();

    /** Adds one event. Events about something from before the account began change nothing. */
    public void add(KioskEvent event) {
        switch (event) {
            case Asked asked -> requests.put(asked.key(), asked);
            case Answered answered -> answers.put(answered.key(), answered);
            case Dropped dropped -> requests.remove(dropped.key());
            case Printing p ->
                    papers.put(
                            p.paper(),
                            new Paper(p.paper(), p.ticket(), p.number(), PrintState.PRINTING));
            case PrintEnded ended -> end(ended);
            case Reported reported -> unreported.remove(reported.paper());
        }
    }

    private void end(PrintEnded ended) {
        findPaper(ended.paper())
                .map(paper -> paper.in(ended.state()))
                .ifPresent(
                        paper -> {
                            papers.put(paper.id(), paper);
                            unreported.put(paper.id(), paper);
                        });
    }

    private Optional<Paper> findPaper(String id) {
        Answered answer = answers.get(id);
        Paper never =
                answer == null
                        ? null
                        : new Paper(id, answer.ticket(), answer.number(), PrintState.PRINTING);
        return Optional.ofNullable(papers.getOrDefault(id, never));
    }

    /** Requests that were not dropped, oldest first. */
    public List<Asked> requests() {
        return List.copyOf(requests.values());
    }

    /** Requests of which nobody here knows what they came to. */
    public List<Asked> unanswered() {
        return requests.values().stream()
                .filter(asked -> !answers.containsKey(asked.key()))
                .toList();
    }

    /** All papers, oldest first. */
    public List<Paper> papers() {
        return List.copyOf(papers.values());
    }

    /** Papers that were moving when the account ends. */
    public List<Paper> printing() {
        return papers.values().stream().filter(paper -> !paper.state().isFinal()).toList();
    }

    /** Papers whose last state the server has not yet taken. */
    public List<Paper> unreported() {
        return List.copyOf(unreported.values());
    }
}
