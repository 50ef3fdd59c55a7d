package org.giliran.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class HtmlTest {
    @Test
    void nothingInATextEndsATagOrAnAttribute() {
        assertEquals(
                "&lt;b title=&quot;&#39;&quot;&gt; Rp 5 &amp;amp; é",
                Html.escaped("<b title=\"'\"> Rp 5 &amp; é"));
    }

    @Test
    void nothingInAValueOfAQueryBeginsTheNext() {
        assertEquals("a%26b%3Dc%23+%C3%A9", Html.queryValue("a&b=c# é"));
    }
}
