package org.giliran.simulation.faults.link;

import org.giliran.simulation.faults.NodeClock;
import org.giliran.simulation.faults.Weather;
import org.giliran.simulation.visitors.Chance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What befalls a hall: lines that lose, double and delay, a server that is killed, loses its power
 * or its disk, clocks that are set, lines that are cut one by one and come back in another order.
 * Each trouble ends by itself, or when the hall heals.
 */
final class Troubles {
    private final Scene scene;
    private final NodeClock serverClock;
    private final List<KioskNode> kiosks;
    private boolean over;

    Troubles(Scene scene, NodeClock serverClock, List<KioskNode> kiosks) {
        this.scene = scene;
        this.serverClock = serverClock;
        this.kiosks = kiosks;
    }

    private Chance chance() {
        return scene.chance();
    }

    void begin() {
        scene.agenda().in(chance().seconds(5, 60), this::next);
    }

    private void next() {
        if (over) {
            return;
        }
        switch (chance().below(12)) {
            case 0 -> kill();
            case 1 -> cutPower();
            case 2 -> scene.server().failSoon();
            case 3 -> swizzle();
            case 4 -> setClock();
            case 5 -> chance().one(kiosks).kill();
            case 6 -> chance().one(kiosks).cutPower();
            case 7 -> chance().one(kiosks).tripSoon();
            case 8 -> setClockOf(chance().one(kiosks));
            default -> badWeather();
        }
        startLater();
        scene.agenda().in(chance().seconds(10, 120), this::next);
    }

    private void kill() {
        scene.server().kill();
    }

    private void cutPower() {
        scene.server().cutPower();
    }

    /** Whoever looks after the machine starts it again. */
    private void startLater() {
        scene.agenda().in(chance().seconds(1, 90), this::startIfDown);
    }

    private void startIfDown() {
        if (!scene.server().isUp()) {
            scene.server().start();
        }
        kiosks.stream().filter(k -> !k.isUp()).forEach(KioskNode::start);
    }

    /** By hours, to yesterday, or to the beginning of time: it has no clock of its own. */
    private void setClockOf(KioskNode kiosk) {
        kiosk.clock()
                .setWrongBy(
                        chance().one(
                                        List.of(
                                                Duration.ZERO,
                                                Duration.ofHours(3),
                                                Duration.ofDays(-1),
                                                Duration.ofDays(-20_000))));
    }

    private void badWeather() {
        String device = chance().one(scene.network().devices());
        scene.network().set(device, Weather.some(chance()));
        scene.agenda().in(chance().seconds(5, 300), () -> clear(device));
    }

    private void clear(String device) {
        scene.network().set(device, Weather.FAIR);
    }

    /** Cuts some lines one after another, and mends them in another order. */
    private void swizzle() {
        List<String> some =
                new ArrayList<>(
                        scene.network().devices().stream().filter(_ -> chance().is(0.6)).toList());
        Duration at = Duration.ZERO;
        for (String device : some) {
            at = at.plus(chance().seconds(0, 20));
            scene.agenda().in(at, () -> cut(device));
        }
        while (!some.isEmpty()) {
            at = at.plus(chance().seconds(0, 40));
            String device = some.remove(chance().below(some.size()));
            scene.agenda().in(at, () -> clear(device));
        }
    }

    private void cut(String device) {
        if (!over) {
            scene.network().set(device, Weather.CUT);
        }
    }

    private void setClock() {
        serverClock.setWrongBy(
                chance().is(0.3) ? Duration.ZERO : chance().seconds(0, 1_200).minusSeconds(600));
    }

    /** Everything works again from now on. */
    void heal() {
        over = true;
        scene.network().devices().forEach(this::clear);
        serverClock.setWrongBy(Duration.ZERO);
        kiosks.forEach(k -> k.clock().setWrongBy(Duration.ZERO));
        kiosks.forEach(KioskNode::steady);
        scene.server().mend();
        startIfDown();
    }
}
