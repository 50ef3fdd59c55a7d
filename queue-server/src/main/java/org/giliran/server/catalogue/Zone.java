package org.giliran.server.catalogue;

/** A part of the hall with displays of its own. */
public record Zone(String code, Name name) {}
