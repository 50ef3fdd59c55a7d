package org.giliran.api;

/** A name in the two languages of every screen: Indonesian and English. */
public record Names(String id, String en) {}
