package org.giliran.kiosk.course;

import org.giliran.api.Problem;
import org.giliran.api.board.KioskHome;
import org.giliran.api.ticket.IssuedTicket;
import org.giliran.kiosk.visit.KioskAccount;
import org.giliran.kiosk.visit.KioskEvent.Asked;
import org.giliran.kiosk.visit.KioskEvent.Dropped;
import org.giliran.kiosk.visit.OfflineTicket;
import org.giliran.program.Backoff;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One touch, one ticket, one paper. The request is written down before it is first sent, the ticket
 * and its paper before it moves, so that neither a lost answer nor a stop in between gives anybody
 * two of them.
 */
final class Visits {
    private static final String NOT_TAKEN = "NOT_TAKEN";

    private final Limits limits;
    private final Sends sends;
    private final Link link;
    private final Homes homes;
    private final OwnTickets own;
    private final IssuedTickets issued;
    private final RequestBody bodies;
    private final VisitBook book;

    private final Busy busy = new Busy();

    Visits(
            Limits limits,
            Sends sends,
            Link link,
            Homes homes,
            OwnTickets own,
            IssuedTickets issued,
            RequestBody bodies) {
        this.limits = limits;
        this.sends = sends;
        this.link = link;
        this.homes = homes;
        this.own = own;
        this.issued = issued;
        this.bodies = bodies;
        this.book = new VisitBook(bodies);
    }

    /** Takes over the touches of an earlier run, and plans to learn what became of those open. */
    void recover(KioskAccount account, Turn turn) {
        book.recover(account).forEach(visit -> learnLater(visit, turn));
        homes.home().ifPresent(home -> account.given().forEach(t -> own.makePrintable(t, home)));
    }

    void touched(Input.Touched input, Turn turn) {
        Optional<KioskHome> home = homes.home();
        if (home.isEmpty()) {
            turn.answer(input.asker(), new VisitAnswer.Away(NoWay.NO_SERIES));
            return;
        }
        Visit visit = book.findOrMake(input.touch(), home.get().day(), input.wish(), turn.id());
        if (!visit.body.equals(bodies.of(visit.day, input.wish()))) {
            turn.answer(input.asker(), new VisitAnswer.KeyReused());
            return;
        }
        visit.askers.add(input.asker());
        busy.add(visit);
        if (visit.ticket != null || visit.own != null) {
            answerTicket(visit, turn);
        } else if (visit.askers.size() == 1) {
            begin(visit, turn);
        }
    }

    private void answerTicket(Visit visit, Turn turn) {
        IssuedTicket issued = visit.ticket;
        OfflineTicket given = visit.own;
        if (issued != null) {
            answer(visit, new VisitAnswer.Issued(issued, visit.key), turn);
        } else if (given != null) {
            answer(
                    visit,
                    own.findCode(given)
                            .<VisitAnswer>map(c -> new VisitAnswer.Given(given, c, visit.key))
                            .orElse(new VisitAnswer.Away(NoWay.NO_SERIES)),
                    turn);
        }
    }

    private void answer(Visit visit, VisitAnswer answer, Turn turn) {
        visit.askers.forEach(asker -> turn.answer(asker, answer));
        visit.askers.clear();
        visit.sendAt = null;
    }

    private void begin(Visit visit, Turn turn) {
        visit.otherWay = noWay(visit, turn).isEmpty();
        if (visit.otherWay && !link.isUp()) {
            giveOwn(visit, turn);
            return;
        }
        visit.giveUpAt = turn.in(visit.otherWay ? limits.offlineAfter() : sendAgainFor());
        writeDown(visit, turn);
        send(visit, turn);
    }

    private Duration sendAgainFor() {
        return link.isUp() ? limits.sendFor().minus(limits.request()) : Duration.ZERO;
    }

    private Optional<NoWay> noWay(Visit visit, Turn turn) {
        return visit.answered
                ? Optional.of(NoWay.ANSWERED)
                : own.noWay(bodies.wish(visit.body), turn);
    }

    private void writeDown(Visit visit, Turn turn) {
        if (!visit.writtenDown) {
            turn.write(new Asked(turn.wall(), visit.touch, visit.key, visit.day, visit.body));
            visit.writtenDown = true;
        }
    }

    private void send(Visit visit, Turn turn) {
        visit.sendAt = null;
        if (!visit.sending) {
            visit.sending = true;
            sends.send(
                    turn,
                    new Request.AskTicket(visit.key, visit.body),
                    (reply, then) -> replied(visit, reply, then));
        }
    }

    private void replied(Visit visit, Reply reply, Turn turn) {
        visit.sending = false;
        if (visit.own != null) {
            return; // nobody waits for it any more: the paper of the other ticket is out
        }
        switch (reply) {
            case Reply.Issued(var ticket) -> issued(visit, ticket, turn);
            case Reply.Refused(var problem) -> refused(visit, problem, turn);
            case Reply.NotTaken() -> notAnswered(visit, turn);
            default -> {
                visit.mayHaveArrived = true;
                notAnswered(visit, turn);
            }
        }
    }

    private void issued(Visit visit, IssuedTicket ticket, Turn turn) {
        issued.take(visit.key, ticket, !visit.askers.isEmpty(), turn);
        visit.ticket = ticket;
        visit.learnAt = null;
        answerTicket(visit, turn);
    }

    private void refused(Visit visit, Problem problem, Turn turn) {
        drop(visit, problem.code(), turn);
        answer(visit, new VisitAnswer.Refused(problem), turn);
    }

    /**
     * Nothing came of it. Should the same touch come again it is written down anew and sent under
     * the same key.
     */
    private void drop(Visit visit, String reason, Turn turn) {
        turn.write(new Dropped(turn.wall(), visit.key, reason));
        visit.writtenDown = false;
        visit.mayHaveArrived = false;
        visit.learnAt = null;
    }

    private void notAnswered(Visit visit, Turn turn) {
        if (visit.askers.isEmpty()) {
            visit.failures++;
            visit.learnAt = turn.in(Backoff.IN_THE_HALL.pause(visit.failures, turn.chance()));
        } else if (turn.is(visit.giveUpAt)) {
            giveUp(visit, turn);
        } else {
            visit.sendAt = turn.in(limits.sendPause());
        }
    }

    /** Nobody waits longer. A request under way comes to its end by itself. */
    private void giveUp(Visit visit, Turn turn) {
        Optional<NoWay> noWay = noWay(visit, turn);
        if (noWay.isEmpty()) {
            giveOwn(visit, turn);
        } else if (visit.sending) {
            visit.otherWay = false;
        } else {
            leave(visit, noWay.get(), turn);
        }
    }

    private void leave(Visit visit, NoWay why, Turn turn) {
        if (!visit.mayHaveArrived) {
            drop(visit, NOT_TAKEN, turn);
        }
        answer(visit, new VisitAnswer.Away(why), turn);
        if (visit.mayHaveArrived) {
            learnLater(visit, turn);
        }
    }

    private void learnLater(Visit visit, Turn turn) {
        visit.failures = 0;
        visit.learnAt = turn.in(limits.learnAfter());
        busy.addLeft(visit);
    }

    private void giveOwn(Visit visit, Turn turn) {
        String askedAs = visit.writtenDown ? visit.key : null;
        visit.own = own.give(visit, bodies.wish(visit.body), askedAs, turn);
        visit.learnAt = null;
        answerTicket(visit, turn);
    }

    /** The server is known to be away: whoever waits for it gets a ticket of the own series. */
    void serverIsAway(Turn turn) {
        for (Visit visit : busy.all()) {
            if (!visit.askers.isEmpty() && visit.otherWay) {
                giveUp(visit, turn);
            }
        }
    }

    void timePassed(Turn turn) {
        busy.all().forEach(visit -> look(visit, turn));
        busy.removeIdle();
    }

    private void look(Visit visit, Turn turn) {
        if (!visit.askers.isEmpty() && visit.otherWay && turn.is(visit.giveUpAt)) {
            link.waitedInVain();
            giveUp(visit, turn);
        } else if (visit.sendAt != null && turn.is(visit.sendAt)) {
            send(visit, turn);
        } else if (isToBeLearnt(visit, turn)) {
            send(visit, turn);
        }
    }

    private static boolean isToBeLearnt(Visit visit, Turn turn) {
        return visit.learnAt != null
                && visit.askers.isEmpty()
                && !visit.sending
                && turn.is(visit.learnAt);
    }

    OptionalLong dueAt() {
        return busy.dueAt();
    }
}
