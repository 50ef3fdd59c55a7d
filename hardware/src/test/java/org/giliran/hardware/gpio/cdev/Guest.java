package org.giliran.hardware.gpio.cdev;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs {@link KernelPanelInGuest} inside the virtual machine and prints a line for each test. */
final class Guest implements TestExecutionListener {
    static final String PASSED = "GUEST passed ";
    static final String FAILED = "GUEST failed ";

    private Guest() {}

    public static void main(String... args) {
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(KernelPanelInGuest.class))
                                .build(),
                        new Guest());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            String name = test.getDisplayName().replace("()", "");
            System.out.println(
                    result.getThrowable()
                            .map(e -> FAILED + name + ": " + e.toString().replaceAll("\\s+", " "))
                            .orElse(PASSED + name));
            result.getThrowable().ifPresent(Throwable::printStackTrace);
        }
    }
}
