package org.giliran.api.device;

/** What a device is for: visitors touch a kiosk and look at a display. */
public enum DeviceKind {
    KIOSK,
    DISPLAY
}
