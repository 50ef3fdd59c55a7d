package org.giliran.api.board;

/** A notice as screens show it. */
public record NoticeLine(String id, String text) {}
