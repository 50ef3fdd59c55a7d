package org.giliran.server.catalogue;

/** A display: its zone, the width of its picture, and how far away people read it. */
public record Display(String code, String zone, int widthMm, int viewingDistanceMm) {}
