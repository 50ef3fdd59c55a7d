package org.giliran.systemtests.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;

import org.giliran.systemtests.SpokenWav;

/** Brings the page that records a hall's voice from one of its states into the next. */
record VoiceStates(Page page) {
    /** In which nobody speaks: a recording waits. */
    private static final String SILENT_MICROPHONE =
            "() => void (navigator.mediaDevices.getUserMedia = async () =>"
                    + " new AudioContext().createMediaStreamDestination().stream)";

    private static final String NO_MICROPHONE =
            "() => void (navigator.mediaDevices.getUserMedia = async () => {"
                    + " throw new DOMException('none', 'NotFoundError'); })";

    /** Said so that it is heard, and no more. */
    private static final double SOFTLY = 0.05;

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);
    private static final LocatorAssertions.HasAttributeOptions KEPT =
            new LocatorAssertions.HasAttributeOptions().setTimeout(20_000);

    /** Looks at the page as it is. */
    interface Look {
        void at(String state) throws Exception;
    }

    void show(Look look) throws Exception {
        page.evaluate(SILENT_MICROPHONE);
        touch("record");
        assertThat(page.getByTestId("stage")).not().hasAttribute("data-phase", "OFF");
        look.at("voice-recording");
        touch("record");
        say(SOFTLY);
        assertThat(page.getByTestId("problem-QUIET")).isVisible(SOON);
        look.at("voice-too-soft");
        page.getByTestId("onward").uncheck();
        say(1);
        assertThat(page.getByTestId("state")).hasAttribute("data-state", "RECORDED", KEPT);
        look.at("voice-kept");
        page.reload();
        page.getByTestId("stage").waitFor();
        page.evaluate(NO_MICROPHONE);
        touch("record");
        assertThat(page.getByTestId("trouble-ABSENT")).isVisible(SOON);
        look.at("voice-no-microphone");
    }

    /** A recording that was made elsewhere. */
    private void say(double loudness) {
        page.getByTestId("file")
                .setInputFiles(new FilePayload("word.wav", "audio/wav", SpokenWav.word(loudness)));
    }

    private void touch(String hook) {
        page.getByTestId(hook).click();
    }
}
