package org.giliran.hardware.button;

/** One of the four rating buttons, from the worst score to the best. */
public enum Button {
    SCORE_1(1),
    SCORE_2(2),
    SCORE_3(3),
    SCORE_4(4);

    private final int score;

    Button(int score) {
        this.score = score;
    }

    /** 1, not satisfied, to 4, very satisfied. */
    public int score() {
        return score;
    }

    /**
     * The button of a score.
     *
     * @throws IllegalArgumentException when the score is not 1 to 4
     */
    public static Button ofScore(int score) {
        for (Button button : values()) {
            if (button.score == score) {
                return button;
            }
        }
        throw new IllegalArgumentException("a score is 1 to 4, not " + score);
    }
}
