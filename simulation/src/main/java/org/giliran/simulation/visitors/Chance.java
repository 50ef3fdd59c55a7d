package org.giliran.simulation.visitors;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/** Throws dice; the same seed throws the same ones on every machine. For one thread. */
public final class Chance {
    /**
     * Spread of serving times, as the sigma of a log-normal distribution: some need twice the usual
     * time. An assumption; no source gave a distribution.
     */
    private static final double SPREAD = 0.45;

    private final SplittableRandom random;

    public Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Another source of chance, independent of what is thrown here afterwards. */
    public Chance split() {
        return new Chance(random.nextLong());
    }

    /** Any number that a long can be. */
    public long number() {
        return random.nextLong();
    }

    /** True with a probability. */
    public boolean is(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0 to 1, 1 excluded. */
    public double share() {
        return random.nextDouble();
    }

    /** A whole number from 0, below a bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Any whole second from one to the other. */
    public Duration seconds(int least, int most) {
        return Duration.ofSeconds(random.nextInt(least, most + 1));
    }

    /** Any whole minute from one to the other. */
    public Duration minutes(int least, int most) {
        return Duration.ofMinutes(random.nextInt(least, most + 1));
    }

    /** One of them, each as likely. */
    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /**
     * One of them, as likely as its weight says.
     *
     * @param weight 0 or more; not 0 for all
     */
    public <T> T weighted(List<T> of, ToIntFunction<T> weight) {
        int left = random.nextInt(of.stream().mapToInt(weight).sum());
        for (T one : of) {
            left -= weight.applyAsInt(one);
            if (left < 0) {
                return one;
            }
        }
        throw new IllegalStateException("the weights do not add up");
    }

    /** A time of that mean, skewed as serving times are; from a quarter of it to three times. */
    public Duration around(Duration mean) {
        double factor = Math.exp(SPREAD * random.nextGaussian() - SPREAD * SPREAD / 2);
        return Duration.ofMillis(Math.round(mean.toMillis() * Math.clamp(factor, 0.25, 3)));
    }
}
