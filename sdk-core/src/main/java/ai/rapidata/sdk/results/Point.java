package ai.rapidata.sdk.results;

/**
 * A place on an image.
 *
 * @param x distance from the left edge as the service sends it, in percent of the width
 * @param y distance from the upper edge as the service sends it, in percent of the height
 */
public record Point(double x, double y) {}
