package ai.rapidata.sdk.performance.stub;

/**
 * What a stub service has seen since it was last set.
 *
 * @param datapoints datapoints created, those refused left out
 * @param files files received
 * @param urls URLs handed over in batches
 * @param requests all requests
 * @param bytes all bytes received, heads included
 * @param mostAtOnce how many requests waited for their answer at most
 * @param urlsLeftAtFirst how many of the URLs handed over by then were not yet fetched when the first datapoint came; -1
 *     before that
 */
public record StubCounts(
        long datapoints, long files, long urls, long requests, long bytes, long mostAtOnce, long urlsLeftAtFirst) {

    String line() {
        return datapoints + " " + files + " " + urls + " " + requests + " " + bytes + " " + mostAtOnce + " "
                + urlsLeftAtFirst;
    }

    static StubCounts of(String line) {
        String[] values = line.trim().split(" ", -1);
        return new StubCounts(
                Long.parseLong(values[0]),
                Long.parseLong(values[1]),
                Long.parseLong(values[2]),
                Long.parseLong(values[3]),
                Long.parseLong(values[4]),
                Long.parseLong(values[5]),
                Long.parseLong(values[6]));
    }
}
