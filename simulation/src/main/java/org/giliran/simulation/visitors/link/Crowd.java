package org.giliran.simulation.visitors.link;

import org.giliran.server.catalogue.SetUp;
import org.giliran.simulation.visitors.Chance;
import org.giliran.simulation.visitors.Room;
import org.giliran.simulation.visitors.Visitor;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Who holds which ticket. */
final class Crowd implements Room {
    private final Map<String, Visitor> holders = new ConcurrentHashMap<>();
    private final Set<String> gaveUp = ConcurrentHashMap.newKeySet();
    private final SetUp hall;
    private final Chance chance;
    private final BiConsumer<String, Visitor> leaves;

    /**
     * @param chance for what staff find with real people
     * @param leaves told who leaves a counter after a visit; must be quick
     */
    Crowd(SetUp hall, Chance chance, BiConsumer<String, Visitor> leaves) {
        this.hall = hall;
        this.chance = chance;
        this.leaves = leaves;
    }

    void enter(String ticket, Visitor visitor) {
        holders.put(ticket, visitor);
    }

    void giveUp(String ticket) {
        gaveUp.add(ticket);
    }

    @Override
    public Visitor holder(String ticket) {
        return holders.computeIfAbsent(ticket, _ -> person());
    }

    private Visitor person() {
        synchronized (chance) {
            return Visitor.present(hall, chance);
        }
    }

    @Override
    public boolean gaveUp(String ticket) {
        return gaveUp.contains(ticket);
    }

    @Override
    public void served(String ticket) {
        Visitor visitor = holders.remove(ticket);
        if (visitor != null) {
            leaves.accept(ticket, visitor);
        }
    }

    /** Forgets everybody: a new day begins. */
    void goHome() {
        holders.clear();
        gaveUp.clear();
    }
}
