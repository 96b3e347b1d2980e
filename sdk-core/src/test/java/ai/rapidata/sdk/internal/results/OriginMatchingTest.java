package ai.rapidata.sdk.internal.results;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.TrackingIds;
import ai.rapidata.sdk.results.CompareOption;
import ai.rapidata.sdk.results.JobResults;
import ai.rapidata.sdk.results.ResultRow;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OriginMatchingTest {

    private final ResultOrigins.Builder origins = ResultOrigins.builder();

    private Datapoint uploaded(long sortIndex, Datapoint datapoint, String... names) {
        origins.add(sortIndex, datapoint, List.of(names), datapoint.context().orElse(null));
        return datapoint;
    }

    private List<? extends ResultRow> rows(String type, String... rows) {
        return results(type, rows).rows();
    }

    private JobResults results(String type, String... rows) {
        return ResultFiles.parse(
                "{'info':{'type':'" + type + "'},'results':[{" + String.join("},{", rows) + "}]}", origins.build());
    }

    private static String pair(String first, String second, @Nullable String context) {
        return (context == null ? "" : "'context':'" + context + "',") + "'assetUrls':{'a':'https://assets.x/" + first
                + "','b':'https://assets.x/" + second + "?v=1'},'aggregatedResults':{'a':1,'b':2}";
    }

    @Test
    void hostedNames_leadToTheDatapoint_whateverTheOrderOfRows() {
        Datapoint first = uploaded(0, Datapoint.mediaPair("m/1.png", "n/1.png"), "u1.png", "u2.png");
        Datapoint second = uploaded(1, Datapoint.mediaPair("m/2.png", "n/2.png"), "u3.png", "u4.png");

        List<? extends ResultRow> rows =
                rows("Compare", pair("u3.png", "u4.png", null), pair("u1.png", "u2.png", null));

        assertThat(rows.get(0).sortIndex()).hasValue(1);
        assertThat(rows.get(0).datapoint()).contains(second);
        assertThat(rows.get(1).sortIndex()).hasValue(0);
        assertThat(rows.get(1).datapoint()).contains(first);
    }

    @Test
    void filesOfEqualBaseName_areToldApart() {
        Datapoint datapoint = uploaded(5, Datapoint.mediaPair("modelA/001.png", "modelB/001.png"), "h1.png", "h2.png");

        List<CompareOption> options = results(
                        "Compare",
                        "'winner':'h2.png','winnerIndex':1,'assetUrls':{'h1.png':'https://assets.x/h1.png',"
                                + "'h2.png':'https://assets.x/h2.png'},'aggregatedResults':{'h1.png':1,'h2.png':2}")
                .asCompare()
                .rows()
                .get(0)
                .options();

        assertThat(options)
                .extracting(option -> option.asset().orElseThrow().source())
                .containsExactly("modelA/001.png", "modelB/001.png");
        assertThat(options).allSatisfy(option -> {
            assertThat(option.sortIndex()).hasValue(5);
            assertThat(option.datapoint()).contains(datapoint);
        });
    }

    @Test
    void optionsInOtherOrder_leadToTheRightAsset() {
        uploaded(0, Datapoint.mediaPair("m/1.png", "n/1.png"), "u1.png", "u2.png");

        var row = results("Compare", pair("u2.png", "u1.png", null))
                .asCompare()
                .rows()
                .get(0);

        assertThat(row.sortIndex()).hasValue(0);
        assertThat(row.options())
                .extracting(option -> option.asset().orElseThrow().source())
                .containsExactly("n/1.png", "m/1.png");
    }

    @Test
    void texts_leadToTheDatapoint() {
        uploaded(0, Datapoint.textPair("yes", "no"), "yes", "no");
        uploaded(1, Datapoint.textPair("no", "maybe"), "no", "maybe");

        assertThat(rows("Compare", "'aggregatedResults':{'no':1,'maybe':0}")
                        .get(0)
                        .sortIndex())
                .hasValue(1);
        assertThat(rows("Compare", "'aggregatedResults':{'yes':1,'no':0,'Both':1}")
                        .get(0)
                        .sortIndex())
                .hasValue(0);
    }

    @Test
    void singleItems_areFoundByUrlTextAndFileName() {
        uploaded(0, Datapoint.media("https://host/dir/cat.jpg?x=1"), "u1.jpg");
        uploaded(1, Datapoint.text("a text"), "a text");
        uploaded(2, Datapoint.media("some/dir/dog.jpg"), "u2.jpg");

        List<? extends ResultRow> rows = rows(
                "Classify",
                "'identifier':'dog.jpg','assetUrl':'https://assets.x/u2.jpg'",
                "'identifier':'a text'",
                "'identifier':'https://host/dir/cat.jpg?x=1'",
                "'originalFileName':'dog.jpg'",
                "'identifier':'unheard of'");

        assertThat(rows).extracting(row -> row.sortIndex().orElse(-1)).containsExactly(2L, 1L, 0L, 2L, -1L);
        assertThat(rows.get(4).datapoint()).isEmpty();
    }

    @Test
    void fileNameAlone_isNoProofWhenTwoFilesHaveIt() {
        uploaded(0, Datapoint.media("a/001.png"), "u1.png");
        uploaded(1, Datapoint.media("b/001.png"), "u2.png");
        uploaded(2, Datapoint.media("c/002.png").withContext("x"), "u3.png");
        uploaded(3, Datapoint.media("d/002.png").withContext("y"), "u4.png");

        List<? extends ResultRow> rows = rows(
                "Classify",
                "'originalFileName':'001.png'",
                "'originalFileName':'002.png','context':'y'",
                "'originalFileName':'001.png','assetUrl':'https://assets.x/u2.png'",
                "'originalFileName':'001.png','assetUrl':'https://assets.x/other.png'");

        assertThat(rows).extracting(row -> row.sortIndex().orElse(-1)).containsExactly(-1L, 3L, 1L, -1L);
    }

    @Test
    void context_breaksTies() {
        uploaded(0, Datapoint.mediaPair("p.png", "q.png").withContext("red"), "u1", "u2");
        uploaded(1, Datapoint.mediaPair("p.png", "q.png").withContext("blue"), "u1", "u2");

        List<? extends ResultRow> rows = rows("Compare", pair("u1", "u2", "blue"), pair("u1", "u2", "red"));

        assertThat(rows).extracting(row -> row.sortIndex().orElse(-1)).containsExactly(1L, 0L);
    }

    @Test
    void contextShortenedByTheService_countsAsUploaded() {
        Datapoint datapoint = Datapoint.text("t").withContext("a very long context");
        origins.add(0, datapoint.withContext("another long one"), List.of("t"), "another");
        origins.add(1, datapoint, List.of("t"), "long");

        assertThat(rows("Classify", "'identifier':'t','context':'long'").get(0).datapoint())
                .contains(datapoint);
    }

    @Test
    void privateMetadata_breaksTies() {
        uploaded(0, Datapoint.text("t").withPrivateMetadata(Map.of("id", "a")), "t");
        uploaded(1, Datapoint.text("t").withPrivateMetadata(Map.of("id", "b")), "t");

        assertThat(rows("Classify", "'identifier':'t','privateMetadata':{'id':'b'}")
                        .get(0)
                        .sortIndex())
                .hasValue(1);
    }

    @Test
    void identicalDatapoints_areGivenOutInOrder_andEachOnce() {
        for (int i = 0; i < 3; i++) {
            uploaded(i, Datapoint.text("t"), "t");
        }
        String row = "'identifier':'t'";

        assertThat(rows("Classify", row, row, row))
                .extracting(found -> found.sortIndex().orElse(-1))
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void oneDatapointUploadedTwice_answersBothRows() {
        uploaded(0, Datapoint.text("t"), "t");

        assertThat(rows("Classify", "'identifier':'t'", "'identifier':'t'"))
                .extracting(row -> row.sortIndex().orElse(-1))
                .containsExactly(0L, 0L);
    }

    @Test
    void manyIdenticalDatapoints_areGivenOutInNoTime() {
        int count = 50_000;
        for (int i = 0; i < count; i++) {
            uploaded(i, Datapoint.text("t").withContext("c" + i % 2), "t");
        }
        String[] rows = new String[count];
        for (int i = 0; i < count; i++) {
            rows[i] = "'identifier':'t','context':'c" + (i + 1) % 2 + "'";
        }

        List<Long> found = rows("Classify", rows).stream()
                .map(row -> row.sortIndex().orElse(-1))
                .toList();

        assertThat(found.subList(0, 4)).containsExactly(1L, 0L, 3L, 2L);
        assertThat(found.stream().collect(Collectors.toSet())).hasSize(count);
    }

    @Test
    void trackingIds_areReadWithoutKnowingTheUpload() {
        List<Datapoint> marked = TrackingIds.assign(
                List.of(Datapoint.text("a"), Datapoint.text("b").withPrivateMetadata(Map.of("k", "v"))));

        assertThat(marked.get(1).privateMetadata()).containsOnly(Map.entry("k", "v"), Map.entry(TrackingIds.KEY, "1"));
        assertThat(rows("Classify", "'privateMetadata':{'k':'v','" + TrackingIds.KEY + "':'1'}")
                        .get(0)
                        .sortIndex())
                .hasValue(1);
        assertThat(rows("Classify", "'privateMetadata':{'" + TrackingIds.KEY + "':'-1'}")
                        .get(0)
                        .sortIndex())
                .isEmpty();
        assertThat(rows("Classify", "'privateMetadata':{'" + TrackingIds.KEY + "':'99999999999999999999'}")
                        .get(0)
                        .sortIndex())
                .isEmpty();
    }

    @Test
    void rankings_matchEachItem() {
        Datapoint first = uploaded(0, Datapoint.media("a/1.png"), "u1.png");
        Datapoint second = uploaded(1, Datapoint.media("b/1.png"), "u2.png");

        var row = results("Ranking", pair("u2.png", "u1.png", null))
                .asRanking()
                .rows()
                .get(0);

        assertThat(row.datapoint()).as("a matchup is of two datapoints").isEmpty();
        assertThat(row.options())
                .extracting(option -> option.datapoint().orElseThrow())
                .containsExactly(second, first);
        assertThat(row.options())
                .extracting(option -> option.sortIndex().orElse(-1))
                .containsExactly(1L, 0L);
    }
}
