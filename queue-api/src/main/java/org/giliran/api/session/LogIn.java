package org.giliran.api.session;

/** Request of {@code POST /api/session}. */
public record LogIn(String username, String password) {}
