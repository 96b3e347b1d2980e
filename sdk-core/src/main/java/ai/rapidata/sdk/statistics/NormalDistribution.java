package ai.rapidata.sdk.statistics;

import ai.rapidata.sdk.error.InvalidInputException;

/** The standard normal distribution. */
final class NormalDistribution {

    private NormalDistribution() {}

    /** The probability of a value above {@code z}, with full relative accuracy in the upper tail. */
    static double upperTail(double z) {
        if (Double.isNaN(z)) {
            return Double.NaN;
        }
        if (z < 0) {
            return 1 - upperTail(-z);
        }
        return z < 3 ? 0.5 - density(z) * series(z) : density(z) * fraction(z);
    }

    private static double density(double z) {
        return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
    }

    /** z + z³/3 + z⁵/(3·5) + …, all terms positive. */
    private static double series(double z) {
        double term = z;
        double sum = z;
        for (int k = 3; term > sum * 1e-17; k += 2) {
            term *= z * z / k;
            sum += term;
        }
        return sum;
    }

    /** The continued fraction 1/(z + 1/(z + 2/(z + 3/…))), from its end. */
    private static double fraction(double z) {
        double tail = z;
        for (int k = 200; k > 0; k--) {
            tail = z + k / tail;
        }
        return 1 / tail;
    }

    /** How many standard errors an interval of that level reaches to either side. */
    static double twoSided(double level) {
        if (!(level > 0 && level < 1)) {
            throw new InvalidInputException(
                    "level", level, level + " is not between 0 and 1", "use a level such as 0.95");
        }
        double tail = (1 - level) / 2;
        double low = 0;
        double high = 40;
        while (high - low > 1e-15 * high) {
            double middle = (low + high) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (upperTail(middle) > tail) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
