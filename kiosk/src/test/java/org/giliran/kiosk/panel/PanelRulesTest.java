package org.giliran.kiosk.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.hardware.button.Button;
import org.giliran.hardware.button.Edge;
import org.giliran.hardware.button.PressLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A panel's course, with a clock turned by hand. Times are milliseconds. One sentence for each rule
 * of one class: that is why it is long.
 */
class PanelRulesTest {
    private static final long MS = 1_000_000;
    private static final Set<Button> ALL = EnumSet.allOf(Button.class);

    private PanelRules rules = new PanelRules(true, PressLimits.USUAL, 100, 0);
    private long now;

    private static Button button(int score) {
        return Button.ofScore(score);
    }

    private void live(String number, long until) {
        rules.seen(true, Optional.of(new Invitation(number, until * MS)), now * MS);
    }

    private void liveWithoutVisit() {
        rules.seen(true, Optional.empty(), now * MS);
    }

    /** Goes to a time, waking up when the rules ask for it and at no other moment. */
    private List<Act> to(long time) {
        var acts = new ArrayList<Act>();
        while (rules.nextChange(now * MS).isPresent()
                && rules.nextChange(now * MS).getAsLong() <= time * MS) {
            now = Math.max(now + 1, rules.nextChange(now * MS).getAsLong() / MS);
            acts.addAll(told(rules.timePassed(now * MS)));
        }
        now = time;
        acts.addAll(told(rules.timePassed(now * MS)));
        return acts;
    }

    private static List<Act> told(List<Act> acts) {
        return acts.stream().filter(act -> !(act instanceof Act.Note)).toList();
    }

    private Set<Button> lit() {
        return rules.lit(now * MS);
    }

    private List<Act> down(int score) {
        return told(rules.edge(new Edge(button(score), true, now * MS)));
    }

    private List<Act> up(int score) {
        return told(rules.edge(new Edge(button(score), false, now * MS)));
    }

    /** A finger's press of 100 ms; what it came to within 20 ms more. */
    private List<Act> press(int score) {
        down(score);
        to(now + 100);
        up(score);
        return to(now + 20);
    }

    private static Act rate(int score, String ticket) {
        return new Act.Rate(button(score), Optional.of(ticket));
    }

    private void judged(int score, Verdict verdict) {
        rules.judged(button(score), verdict, now * MS);
    }

    @Test
    void allIsDarkUntilAVisitFinishesAndThenTheLightsBreathe() {
        liveWithoutVisit();
        assertEquals(Set.of(), lit());
        to(5_000);
        live("A-001", 600_000);
        assertEquals(ALL, lit());
        to(5_999);
        assertEquals(ALL, lit());
        to(6_000);
        assertEquals(Set.of(), lit());
        to(7_000);
        assertEquals(ALL, lit());
    }

    @Test
    void theInvitationEndsWithItsTimeThoughNobodySaysSo() {
        live("A-001", 10_000);
        to(8_500);
        assertEquals(ALL, lit());
        to(10_000);
        assertEquals(Set.of(), lit());
        to(12_000);
        assertEquals(Set.of(), lit());
        assertTrue(rules.nextChange(now * MS).isEmpty(), "nothing to wake up for");
    }

    @Test
    void theInvitationEndsWhenTheServerTakesItBack() {
        live("A-001", 600_000);
        liveWithoutVisit();
        assertEquals(Set.of(), lit());
    }

    @Test
    void thePressedLightAnswersWithinFiftyMillisecondsAndBeforeAnythingIsSent() {
        live("A-001", 600_000);
        down(4);
        assertEquals(List.of(), to(now + 49));
        assertEquals(Set.of(button(4)), lit());
    }

    @Test
    void aPressIsSentOnceAndThanksComeWhenItHasCounted() {
        live("A-001", 600_000);
        assertEquals(List.of(rate(3, "A-001")), press(3));
        to(now + 4_000);
        assertEquals(Set.of(button(3)), lit(), "no thanks before the server has it");
        judged(3, Verdict.COUNTED);
        assertEquals(ALL, lit());
        to(now + 1_999);
        assertEquals(ALL, lit());
        to(now + 1);
        assertEquals(Set.of(), lit());
    }

    @Test
    void theRatedVisitIsNotInvitedAgainByAnAnswerThatWasUnderWay() {
        live("A-001", 600_000);
        press(3);
        judged(3, Verdict.COUNTED);
        live("A-001", 600_000);
        to(now + 3_500);
        assertEquals(Set.of(), lit());
        live("A-002", 900_000);
        assertEquals(ALL, lit());
    }

    @Test
    void aSecondPressWhileItThanksIsNothing() {
        live("A-001", 600_000);
        press(3);
        judged(3, Verdict.COUNTED);
        assertEquals(List.of(), press(1));
        assertEquals(ALL, lit(), "it still thanks");
    }

    @Test
    void theNextVisitIsRatedThoughTheLastIsStillThankedFor() {
        live("A-001", 600_000);
        press(3);
        judged(3, Verdict.COUNTED);
        live("A-002", 900_000);
        assertEquals(List.of(rate(1, "A-002")), press(1));
    }

    @Test
    void whileARatingIsUnderWayFurtherPressesAreNothing() {
        live("A-001", 600_000);
        press(1);
        to(now + 1_000);
        assertEquals(List.of(), press(4));
        assertEquals(Set.of(button(1)), lit());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "COUNTED")
    void whatDidNotCountIsShownByThePressedLightAloneAndNeverByThanks(Verdict verdict) {
        liveWithoutVisit();
        press(2);
        judged(2, verdict);
        var seen = new ArrayList<Integer>();
        for (int i = 0; i < 8; i++) {
            seen.add(lit().equals(Set.of(button(2))) ? 1 : -lit().size());
            to(now + 250);
        }
        assertEquals(List.of(1, 0, 1, 0, 1, 0, 0, 0), seen);
    }

    @Test
    void withoutTheServerNobodyIsInvitedAndAPressCountsForTheCounter() {
        live("A-001", 600_000);
        rules.seen(false, Optional.of(new Invitation("A-001", 600_000 * MS)), now * MS);
        assertEquals(Set.of(), lit());
        assertEquals(List.of(new Act.Rate(button(4), Optional.empty())), press(4));
        assertEquals(Set.of(button(4)), lit());
        judged(4, Verdict.COUNTED);
        assertEquals(ALL, lit(), "it is kept, so there is something to thank for");
    }

    @Test
    void aVisitThatFinishesWhileTheLastOneIsRatedIsStillInvited() {
        live("A-001", 600_000);
        assertEquals(List.of(rate(3, "A-001")), press(3));
        live("A-002", 900_000);
        judged(3, Verdict.COUNTED);
        to(now + 2_000);
        assertEquals(ALL, lit());
        assertEquals(List.of(rate(1, "A-002")), press(1));
    }

    @Test
    void aPressWithoutAnInvitationNamesNoVisit() {
        liveWithoutVisit();
        assertEquals(List.of(new Act.Rate(button(2), Optional.empty())), press(2));
    }

    @Test
    void aPressThatDoesNotCountPutsItsLightOut() {
        live("A-001", 600_000);
        down(1);
        to(now + 100);
        assertEquals(Set.of(button(1)), lit());
        down(2);
        to(now + 100);
        assertEquals(ALL, lit(), "back to the invitation");
    }

    @Test
    void atTheExitAPressChoosesTheFaceForThePage() {
        rules = new PanelRules(false, PressLimits.USUAL, 100, 0);
        liveWithoutVisit();
        List<Act> acts = press(2);
        Choice choice = ((Act.Show) acts.getFirst()).choice();
        assertEquals(new Choice(101, button(2), choice.untilNanos()), choice);
        assertEquals(Set.of(button(2)), lit());
        to(now + 1_000);
        Choice other = ((Act.Show) press(4).getFirst()).choice();
        assertEquals(102, other.press());
        assertEquals(Set.of(button(4)), lit(), "another face instead");
        assertEquals(List.of(new Act.Forget()), judgedPress(102, 4));
        assertEquals(ALL, lit());
    }

    private List<Act> judgedPress(long press, int score) {
        return rules.judgedPress(press, button(score), Verdict.COUNTED, now * MS);
    }

    @Test
    void aLateAnswerLeavesAFaceThatWasChosenSince() {
        rules = new PanelRules(false, PressLimits.USUAL, 100, 0);
        liveWithoutVisit();
        press(2);
        to(now + 1_000);
        press(4);
        assertEquals(List.of(), judgedPress(101, 2));
        assertEquals(Set.of(button(4)), lit());
        assertEquals(List.of(new Act.Forget()), judgedPress(102, 4));
    }

    @Test
    void aFaceThatNobodyUsesIsForgottenAfterAMinute() {
        rules = new PanelRules(false, PressLimits.USUAL, 100, 0);
        liveWithoutVisit();
        press(2);
        assertEquals(List.of(), to(60_000));
        assertEquals(List.of(new Act.Forget()), to(61_000));
        assertEquals(Set.of(), lit());
    }

    @Test
    void aFaceStaysChosenWhenAPressAfterItComesToNothing() {
        rules = new PanelRules(false, PressLimits.USUAL, 100, 0);
        liveWithoutVisit();
        press(2);
        to(now + 1_000);
        down(3);
        to(now + 4_000);
        up(3);
        to(now + 50);
        assertEquals(Set.of(button(2)), lit());
    }

    @Test
    void withoutTheServerAPanelAtTheExitChoosesTheFaceAllTheSame() {
        rules = new PanelRules(false, PressLimits.USUAL, 100, 0);
        rules.seen(false, Optional.empty(), 0);
        assertEquals(1, press(2).size());
        assertEquals(Set.of(button(2)), lit());
    }
}
