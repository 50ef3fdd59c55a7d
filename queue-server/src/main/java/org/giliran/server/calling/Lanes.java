package org.giliran.server.calling;

import java.util.List;
import java.util.stream.Stream;

/** The lanes that a counter takes people from in one way: as main visitors, or when it is idle. */
record Lanes(List<Lane> lanes) {

    /** The first of each queue by turn, {@code each} of each at most. */
    List<Waiting> heads(int each) {
        return all().flatMap(lane -> lane.heads(each).stream()).toList();
    }

    /** How many joined before the place. */
    int joinedBefore(Place place) {
        return all().mapToInt(lane -> lane.joinedBefore(place)).sum();
    }

    /** Regular tickets passed {@code least} to {@code most} times, of each queue the first ones. */
    List<Waiting> passed(int least, int most, int each) {
        return all().flatMap(lane -> lane.passed(least, most, each).stream()).toList();
    }

    int size() {
        return all().mapToInt(Lane::size).sum();
    }

    private Stream<Lane> all() {
        return lanes.stream();
    }
}
