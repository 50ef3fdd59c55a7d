package org.giliran.server.calling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** The lanes that a counter takes people from in one way: as main visitors, or when it is idle. */
record Lanes(List<Lane> lanes) {

    /** The first of each queue by turn. */
    List<Waiting> heads() {
        var found = new ArrayList<Waiting>();
        forEach(queue -> queue.head().ifPresent(found::add));
        return found;
    }

    /** The first of each queue by turn, {@code each} of each at most. */
    List<Waiting> heads(int each) {
        var found = new ArrayList<Waiting>();
        forEach(queue -> found.addAll(queue.heads(each)));
        return found;
    }

    /** The first of each queue by turn once one that is first now has left. */
    List<Waiting> headsWithout(Waiting head) {
        var found = new ArrayList<Waiting>();
        forEach(
                queue -> {
                    Waiting first = queue.head().orElseThrow();
                    if (!first.equals(head)) {
                        found.add(first);
                    } else if (queue.size() > 1) {
                        found.add(queue.second());
                    }
                });
        return found;
    }

    /** How many joined before the place. */
    int joinedBefore(Place place) {
        return sum(queue -> queue.joinedBefore(place));
    }

    /** Regular tickets passed {@code least} to {@code most} times, of each queue the first ones. */
    List<Waiting> passed(int least, int most, int each) {
        var found = new ArrayList<Waiting>();
        lanes.forEach(lane -> lane.addPassed(least, most, each, found));
        return found;
    }

    int size() {
        return sum(Queue::size);
    }

    private int sum(ToIntFunction<Queue> part) {
        int sum = 0;
        for (Lane lane : lanes) {
            for (Queue queue : lane.queues().values()) {
                sum += part.applyAsInt(queue);
            }
        }
        return sum;
    }

    private void forEach(Consumer<Queue> action) {
        lanes.forEach(lane -> lane.forEach(action));
    }
}
