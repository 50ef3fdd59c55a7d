package org.giliran.server;

import java.util.Set;

/**
 * A request that must be refused.
 *
 * @param body each character is one byte
 * @param codes one of these must be the answer's
 */
record BadCase(String name, String head, String body, Set<Integer> statuses, Set<String> codes) {
    @Override
    public String toString() {
        return name;
    }
}
