package org.giliran.api.board;

/** A request that only gives its reason, as a code: close a service. */
public record ReasonOnly(String reason) {}
