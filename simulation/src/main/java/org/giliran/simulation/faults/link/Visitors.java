package org.giliran.simulation.faults.link;

import org.giliran.api.ticket.IssuedTicket;
import org.giliran.kiosk.course.VisitAnswer;
import org.giliran.kiosk.visit.OfflineTicket;
import org.giliran.kiosk.visit.Wish;
import org.giliran.server.catalogue.Service;
import org.giliran.simulation.visitors.Chance;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * People who take a number at a kiosk: they touch, wait, touch again when it says so, or walk away;
 * and remember what they were shown.
 */
final class Visitors {
    /** The page gives up then, and offers to try again. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Scene scene;
    private final KioskNode kiosk;
    private final String code;
    private final List<Service> services;
    private final Map<String, Set<Numbered>> shown = new LinkedHashMap<>();
    private final Map<String, Integer> tries = new HashMap<>();
    private long visitors;

    /** A number of a day. */
    record Numbered(LocalDate day, String number) {}

    Visitors(Scene scene, KioskNode kiosk, String code, List<Service> services) {
        this.scene = scene;
        this.kiosk = kiosk;
        this.code = code;
        this.services = services;
    }

    void begin() {
        scene.agenda().in(scene.chance().seconds(5, 70), this::arrive);
    }

    private void arrive() {
        Chance chance = scene.chance();
        String touch = "touch-%s-%08d".formatted(code, visitors++);
        var wish =
                new Wish(
                        chance.one(services).code(),
                        chance.is(0.15) ? "lansia" : null,
                        chance.is(0.8) ? "id" : "en");
        touch(touch, wish);
        if (chance.is(0.05)) {
            touch(touch, wish); // a hand that trembles; the page sends its one key
        }
        begin();
    }

    private void touch(String touch, Wish wish) {
        int number = tries.merge(touch, 1, Integer::sum);
        boolean[] answered = {false};
        kiosk.touch(
                touch,
                wish,
                answer -> {
                    answered[0] = true;
                    hear(touch, wish, answer);
                });
        scene.agenda()
                .in(
                        PATIENCE,
                        () -> {
                            if (!answered[0] && tries.getOrDefault(touch, 0) == number) {
                                again(touch, wish);
                            }
                        });
    }

    private void hear(String touch, Wish wish, Object answer) {
        switch ((VisitAnswer) answer) {
            case VisitAnswer.Issued(IssuedTicket ticket, _) ->
                    show(touch, new Numbered(ticket.day(), ticket.number()));
            case VisitAnswer.Given(OfflineTicket ticket, _, _) ->
                    show(touch, new Numbered(ticket.day(), ticket.number()));
            case VisitAnswer.Away _ ->
                    scene.agenda().in(scene.chance().seconds(1, 9), () -> again(touch, wish));
            case VisitAnswer.Refused _, VisitAnswer.KeyReused _ -> {}
        }
    }

    /** Some walk away. */
    private void again(String touch, Wish wish) {
        if (tries.getOrDefault(touch, 0) < 4 && scene.chance().is(0.8)) {
            touch(touch, wish);
        }
    }

    private void show(String touch, Numbered number) {
        shown.computeIfAbsent(touch, _ -> new HashSet<>()).add(number);
    }

    /** By touch: the numbers that its visitor saw. */
    Map<String, Set<Numbered>> shown() {
        return shown;
    }
}
