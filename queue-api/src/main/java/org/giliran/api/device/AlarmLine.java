package org.giliran.api.device;

import java.time.Instant;

/**
 * An alarm as a console shows it.
 *
 * @param since when the device said it first; of a silent one, when it was last heard
 */
public record AlarmLine(String device, DeviceAlarm code, Instant since) {}
