package org.giliran.kiosk.course;

import org.giliran.kiosk.visit.KioskAccount;
import org.giliran.kiosk.visit.KioskEvent.Asked;
import org.giliran.kiosk.visit.OfflineTicket;
import org.giliran.kiosk.visit.Wish;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All touches that are known, of this run and of earlier ones. */
final class VisitBook {
    private final RequestBody bodies;
    private final Recent<Visit> byTouch = new Recent<>();

    VisitBook(RequestBody bodies) {
        this.bodies = bodies;
    }

    /** Takes over those of earlier runs; returns those of which nobody knows what they came to. */
    List<Visit> recover(KioskAccount account) {
        for (Asked asked : account.requests()) {
            var visit = new Visit(asked.touch(), asked.key(), asked.day(), asked.body());
            visit.writtenDown = true;
            visit.mayHaveArrived = true;
            visit.answered = account.isAnswered(asked.key());
            byTouch.put(visit.touch, visit);
        }
        account.given().forEach(this::recover);
        return account.unanswered().stream()
                .map(asked -> byTouch.find(asked.touch()))
                .flatMap(Optional::stream)
                .toList();
    }

    private void recover(OfflineTicket ticket) {
        Visit visit = findOrMake(ticket.touch(), ticket.day(), ticket.wish(), ticket.visit());
        visit.own = ticket;
    }

    /** The visit of a touch; one with that key if there is none. */
    Visit findOrMake(String touch, LocalDate day, Wish wish, String key) {
        return byTouch.find(touch)
                .orElseGet(
                        () -> {
                            var made = new Visit(touch, key, day, bodies.of(day, wish));
                            byTouch.put(touch, made);
                            return made;
                        });
    }
}
