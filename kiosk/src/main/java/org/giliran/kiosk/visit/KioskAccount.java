package org.giliran.kiosk.visit;

import org.giliran.api.device.HandOver;
import org.giliran.kiosk.visit.KioskEvent.Answered;
import org.giliran.kiosk.visit.KioskEvent.Asked;
import org.giliran.kiosk.visit.KioskEvent.DayHeard;
import org.giliran.kiosk.visit.KioskEvent.Dropped;
import org.giliran.kiosk.visit.KioskEvent.HandedOver;
import org.giliran.kiosk.visit.KioskEvent.Installed;
import org.giliran.kiosk.visit.KioskEvent.OfflineIssued;
import org.giliran.kiosk.visit.KioskEvent.OfflinePrinted;
import org.giliran.kiosk.visit.KioskEvent.OfflineRated;
import org.giliran.kiosk.visit.KioskEvent.PaperSaid;
import org.giliran.kiosk.visit.KioskEvent.PrintEnded;
import org.giliran.kiosk.visit.KioskEvent.Printing;
import org.giliran.kiosk.visit.KioskEvent.Reported;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a kiosk's events come to: which requests are open, which papers there are, what is still to
 * be told. For one thread.
 */
public final class KioskAccount {
    private final Map<String, Asked> requests = new LinkedHashMap<>();
    private final Map<String, Answered> answers = new LinkedHashMap<>();
    private final Map<String, Paper> papers = new LinkedHashMap<>();
    private final Map<String, Paper> unreported = new LinkedHashMap<>();
    private final Map<String, Boolean> said = new LinkedHashMap<>();
    private final Map<String, OfflineTicket> given = new LinkedHashMap<>();
    private final OfflineAccount offline = new OfflineAccount();

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
            case PaperSaid(_, var paper, var came) -> said.put(paper, came);
            case Installed installed -> offline.add(installed);
            case DayHeard heard -> offline.add(heard);
            case OfflineIssued issued -> {
                given.put(issued.ticket().key(), issued.ticket());
                offline.add(issued);
            }
            case OfflineRated rated -> offline.add(rated);
            case OfflinePrinted printed -> offline.add(printed);
            case HandedOver handed -> offline.add(handed);
        }
    }

    private void end(PrintEnded ended) {
        findPaper(ended.paper())
                .map(paper -> paper.in(ended.state()))
                .ifPresent(
                        paper -> {
                            papers.put(paper.id(), paper);
                            if (!given.containsKey(paper.ticket())) {
                                unreported.put(paper.id(), paper);
                            }
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

    /** Requests of which nobody here knows what they came to, and nobody has another ticket for. */
    public List<Asked> unanswered() {
        return requests.values().stream()
                .filter(asked -> !isAnswered(asked.key()))
                .filter(asked -> given.values().stream().noneMatch(of(asked)))
                .toList();
    }

    private static Predicate<OfflineTicket> of(Asked asked) {
        return ticket -> ticket.visit().equals(asked.key());
    }

    /** Whether the server issued a ticket for a request. */
    public boolean isAnswered(String key) {
        return answers.containsKey(key);
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

    /** What a person said of a paper: whether it came out. */
    public Optional<Boolean> said(String paper) {
        return Optional.ofNullable(said.get(paper));
    }

    /** Tickets of the own series, oldest first. */
    public List<OfflineTicket> given() {
        return List.copyOf(given.values());
    }

    /** The own series and the outbox. */
    public OfflineAccount offline() {
        return offline;
    }

    /** Whether nothing from before the account began is needed. */
    public boolean isWhole() {
        return offline.isWhole();
    }

    /** What waits for the server, in order. */
    public List<HandOver.Item> waiting() {
        return offline.waiting();
    }
}
