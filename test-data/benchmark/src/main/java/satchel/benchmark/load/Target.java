package satchel.benchmark.load;

/**
 * What Satchel is held to.
 *
 * @param cpuMillis of the server's processor an operation, at the most
 * @param ratio how often as much Cyrus uses in the same run, at the least
 */
public record Target(double cpuMillis, double ratio) {}
