package org.giliran.server.replay;

import org.giliran.server.catalogue.SetUp;

import java.util.List;

/** What happens at the same time whoever is called. */
sealed interface Kept {
    record Arrives(String number) implements Kept {}

    /** The visitor belongs to another priority class from now on. */
    record ClassChanges(String number, String priorityClass) implements Kept {}

    /** Takes visitors, of these services only; of all its services when none is named. */
    record Opens(String counter, List<String> skills) implements Kept {}

    /** Takes no more visitors for now. */
    record Stops(String counter) implements Kept {}

    record Closes(String counter) implements Kept {}

    /** Nobody is called. */
    record HallPauses() implements Kept {}

    record HallGoesOn() implements Kept {}

    record SetUpChanges(SetUp setUp) implements Kept {}
}
