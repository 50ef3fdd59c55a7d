package org.giliran.kiosk.panel;

/** The face that was chosen at a panel without a counter, from the side of the page. */
public interface Presses {
    /** A kiosk without such a panel. */
    Presses NONE =
            new Presses() {
                @Override
                public boolean take(long press, int score, String key) {
                    return false;
                }

                @Override
                public void judged(long press, int score, Verdict verdict) {}
            };

    /**
     * Uses a press for a rating; each can be used once.
     *
     * @param key of the rating; with the same one it may be taken again for a minute, so that a
     *     rating without an answer can be sent again
     * @return whether the press is there and chose that score
     */
    boolean take(long press, int score, String key);

    /** Says what became of the rating of a press that was taken. */
    void judged(long press, int score, Verdict verdict);
}
