package org.giliran.server.calling;

/** A ticket as the line knows it; {@code priorityClass} is empty for a regular one. */
public record Waiting(
        String ticket, String number, String service, String priorityClass, Place place) {
    public boolean regular() {
        return priorityClass.isEmpty();
    }
}
