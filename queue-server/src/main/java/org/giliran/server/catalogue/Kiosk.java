package org.giliran.server.catalogue;

import java.util.List;

/**
 * A kiosk.
 *
 * @param panelWidthMm the width of its touch panel's picture
 * @param name as visitors read it; none: its code
 * @param place where it stands, in words; none: not said
 * @param near codes of other kiosks, the nearest first; those that are not named are further away
 */
public record Kiosk(String code, int panelWidthMm, Name name, Name place, List<String> near) {
    public Kiosk {
        near = List.copyOf(near);
    }

    /** One of which nothing else is said. */
    public Kiosk(String code, int panelWidthMm) {
        this(code, panelWidthMm, Name.NONE, Name.NONE, List.of());
    }

    /** What visitors read. */
    public Name shownName() {
        return name.isEmpty() ? new Name(code, code) : name;
    }
}
