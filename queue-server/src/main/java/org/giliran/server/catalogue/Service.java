package org.giliran.server.catalogue;

import java.util.List;

/**
 * What a visitor comes for.
 *
 * @param prefix one or two letters in front of the ticket's number
 */
public record Service(String code, String prefix, Name name, Standard standard) {

    /**
     * What the hall has promised for a service.
     *
     * @param promisedWaitMinutes 0: none promised
     * @param serveMinutes the start value of the estimate
     * @param fee in words; empty when nothing is said
     */
    public record Standard(
            int promisedWaitMinutes, int serveMinutes, Name fee, List<Name> requirements) {
        /**
         * When the set-up says nothing: 10 minutes at the counter, the middle of the demo's
         * services.
         */
        public static final Standard NONE = new Standard(0, 10, Name.NONE, List.of());

        public Standard {
            requirements = List.copyOf(requirements);
        }
    }
}
