package org.giliran.api.device;

import org.giliran.api.device.DeviceStatus.Buttons;
import org.giliran.api.device.DeviceStatus.Disk;
import org.giliran.api.device.DeviceStatus.Printer;
import org.giliran.api.device.DeviceStatus.Scanner;
import org.giliran.api.device.DeviceStatus.Sound;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * One device of the set-up as a supervisor sees it. What it said of itself is there while it is
 * live.
 *
 * @param live whether it was heard in the last 15 s
 * @param since when it came, while it is live; else when it was last heard; absent when the server
 *     has not heard it since its own start
 * @param sound its backlog in steps of 5 s
 * @param clockOffsetSeconds its clock minus the server's; absent when they agree within 2 s
 * @param disk its free bytes cut to two digits that count, so that the view changes seldom
 * @param numbersTwice {@code NUMBERS_TWICE}: numbers that two visitors have on paper, as far as
 *     known
 */
public record DeviceLine(
        String code,
        DeviceKind kind,
        boolean live,
        @Nullable Instant since,
        @Nullable Printer printer,
        @Nullable Buttons buttons,
        @Nullable Scanner scanner,
        @Nullable Sound sound,
        @Nullable Integer clockOffsetSeconds,
        @Nullable Disk disk,
        List<DeviceAlarm> alarms,
        @Nullable List<String> numbersTwice) {}
