package ai.rapidata.sdk.task;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A rectangle on an image, in ratios of the image's width and height measured from its upper left corner.
 *
 * @param xMin the left edge, 0 to 1
 * @param yMin the upper edge, 0 to 1
 * @param xMax the right edge, 0 to 1 and to the right of {@code xMin}
 * @param yMax the lower edge, 0 to 1 and below {@code yMin}
 */
public record Box(double xMin, double yMin, double xMax, double yMax) {

    /**
     * Checks the edges.
     *
     * @throws ai.rapidata.sdk.error.InvalidInputException if an edge is outside 0 to 1, or the box has no area
     */
    public Box {
        requireRatio("xMin", xMin);
        requireRatio("yMin", yMin);
        requireRatio("xMax", xMax);
        requireRatio("yMax", yMax);
        if (xMin >= xMax) {
            throw new InvalidInputException(
                    "box", List.of(xMin, xMax), "has xMin " + xMin + " and xMax " + xMax, "make xMin the smaller");
        }
        if (yMin >= yMax) {
            throw new InvalidInputException(
                    "box", List.of(yMin, yMax), "has yMin " + yMin + " and yMax " + yMax, "make yMin the smaller");
        }
    }

    private static void requireRatio(String edge, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new InvalidInputException(
                    "box." + edge,
                    value,
                    "is " + value,
                    "give a ratio from 0 to 1: divide pixels by the image's width or height");
        }
    }

    /**
     * The area that several boxes cover together; what they share counts once.
     *
     * @param boxes any number of boxes
     * @return the covered share of the image, 0 to 1
     */
    public static double coveredArea(List<Box> boxes) {
        TreeSet<Double> edges = new TreeSet<>();
        for (Box box : boxes) {
            edges.add(box.xMin);
            edges.add(box.xMax);
        }
        List<Double> columns = new ArrayList<>(edges);
        double area = 0;
        for (int column = 0; column + 1 < columns.size(); column++) {
            double left = columns.get(column);
            double right = columns.get(column + 1);
            area += (right - left) * coveredHeight(boxes, left, right);
        }
        return area;
    }

    private static double coveredHeight(List<Box> boxes, double left, double right) {
        List<Box> spanning = boxes.stream()
                .filter(box -> box.xMin <= left && box.xMax >= right)
                .sorted((one, other) -> Double.compare(one.yMin, other.yMin))
                .toList();
        double height = 0;
        double reached = 0;
        for (Box box : spanning) {
            double from = Math.max(box.yMin, reached);
            if (box.yMax > from) {
                height += box.yMax - from;
                reached = box.yMax;
            }
        }
        return height;
    }
}
