package org.giliran.api.session;

import org.giliran.api.Role;

/**
 * A log-in that succeeded.
 *
 * @param token to be sent as {@code Authorization: Bearer}; 256 bits of chance, base64url
 * @param staff the id that the journal knows, e.g. {@code s07}
 * @param name how colleagues call the person; never in the journal
 */
public record Session(String token, String staff, String name, Role role) {}
