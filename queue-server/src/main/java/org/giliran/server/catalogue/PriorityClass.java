package org.giliran.server.catalogue;

/** Visitors who are helped sooner: {@code headStartMinutes} are counted as waited already. */
public record PriorityClass(String code, Name name, int headStartMinutes) {
    /** The class code of everybody else. */
    public static final String REGULAR = "";
}
