package org.giliran.hardware.light;

import org.giliran.hardware.button.Button;

import java.util.Set;

/** Four lights, one at each rating button. */
public interface IndicatorLights {
    /** Lights these and no others. Quick; a light that does not answer is reported by its panel. */
    void show(Set<Button> lit);
}
