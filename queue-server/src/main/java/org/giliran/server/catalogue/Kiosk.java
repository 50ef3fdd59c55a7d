package org.giliran.server.catalogue;

/** A kiosk; {@code panelWidthMm} is the width of its touch panel's picture. */
public record Kiosk(String code, int panelWidthMm) {}
