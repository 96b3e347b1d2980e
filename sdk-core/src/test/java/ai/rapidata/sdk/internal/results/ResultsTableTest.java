package ai.rapidata.sdk.internal.results;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.results.JobResults;
import ai.rapidata.sdk.results.Table;
import org.junit.jupiter.api.Test;

class ResultsTableTest {

    private static JobResults rows(String type, String rows) {
        return ResultFiles.parse("{'info':{'type':'" + type + "'},'results':[" + rows + "]}");
    }

    @Test
    void compare_oneRowPerComparison_columnsBySide() {
        Table table = ResultFiles.read("compare-current.json").toTable();

        assertThat(table.columns())
                .containsExactly(
                        "context",
                        "winner",
                        "winnerIndex",
                        "weightedWinner",
                        "weightedWinnerIndex",
                        "winner_index",
                        "assetA",
                        "assetB",
                        "A_assetUrls",
                        "B_assetUrls",
                        "A_aggregatedResults",
                        "B_aggregatedResults",
                        "Both_aggregatedResults",
                        "A_aggregatedResultsRatios",
                        "B_aggregatedResultsRatios",
                        "Both_aggregatedResultsRatios",
                        "A_summedUserScores",
                        "B_summedUserScores",
                        "Both_summedUserScores",
                        "A_summedUserScoresRatios",
                        "B_summedUserScoresRatios",
                        "Both_summedUserScoresRatios",
                        "A_confidencePerCategory",
                        "B_confidencePerCategory",
                        "privateMetadata_k");
        assertThat(table.text(0, "assetB")).isEqualTo("b.jpg");
        assertThat(table.text(0, "A_assetUrls")).isEqualTo("https://assets.rapidata.ai/0a1.jpg");
        assertThat(table.number(0, "B_aggregatedResults")).hasValue(3);
        assertThat(table.number(0, "Both_aggregatedResults")).hasValue(1);
        assertThat(table.text(0, "privateMetadata_k")).isEqualTo("v");
    }

    @Test
    void compare_splitDetails_oneRowPerVote() {
        Table table = ResultFiles.read("compare-2025.json").toTable(true);

        assertThat(table.rowCount()).isEqualTo(3);
        assertThat(table.columns()).startsWith("context", "winner_index", "winner", "assetA", "assetB");
        assertThat(table.columns())
                .endsWith(
                        "votedFor",
                        "userDetails_country",
                        "userDetails_language",
                        "userDetails_userScores_global",
                        "userDetails_age",
                        "userDetails_gender",
                        "userDetails_occupation");
        assertThat(table.text(2, "userDetails_occupation")).isEqualTo("Healthcare");
        assertThat(table.number(2, "B_aggregatedResults"))
                .as("the row's own columns repeat")
                .hasValue(3);
    }

    @Test
    void compare_optionsOfOneName_keepTheirOwnColumns() {
        Table table = rows(
                        "Compare",
                        "{'assetUrls':{'1.png':'u/a','1.png':'u/b'},'aggregatedResults':{'1.png':1,'1.png':4},"
                                + "'summedUserScores':{'1.png':0.25,'1.png':2.5}}")
                .toTable();

        assertThat(table.text(0, "A_assetUrls")).isEqualTo("u/a");
        assertThat(table.text(0, "B_assetUrls")).isEqualTo("u/b");
        assertThat(table.text(0, "A_aggregatedResults")).isEqualTo("1");
        assertThat(table.text(0, "B_aggregatedResults")).isEqualTo("4");
        assertThat(table.number(0, "A_summedUserScores")).hasValue(0.25);
    }

    @Test
    void moreThanTwoOptions_areNumbered() {
        Table table =
                rows("Ranking", "{'aggregatedResults':{'x':1,'y':2,'z':3}}").toTable();

        assertThat(table.columns())
                .containsExactly(
                        "asset_1",
                        "asset_2",
                        "asset_3",
                        "asset_1_aggregatedResults",
                        "asset_2_aggregatedResults",
                        "asset_3_aggregatedResults");
    }

    @Test
    void oneOption_isNotLost() {
        assertThat(rows("Compare", "{'context':'c','aggregatedResults':{'x':1}}")
                        .toTable()
                        .row(0))
                .containsOnlyKeys("context", "asset_1", "asset_1_aggregatedResults");
        assertThat(rows("Compare", "{'context':'c'}").toTable().row(0)).containsOnlyKeys("context");
    }

    @Test
    void classification_isFlattenedInBothModes() {
        JobResults results = ResultFiles.read("classification-current.json");

        assertThat(results.toTable().columns())
                .contains("aggregatedResults_Cat", "summedUserScoresRatios_Dog", "detailedResults");
        assertThat(results.toTable(true).columns())
                .contains("aggregatedResults_Cat", "selectedCategory", "userDetails_userScores_global")
                .doesNotContain("detailedResults");
        assertThat(results.toTable(true).number(0, "aggregatedResults_Cat")).hasValue(15);
    }

    @Test
    void classification_oldShape_isATableToo() {
        Table table = ResultFiles.read("classification-confidence.json").toTable(true);

        assertThat(table.rowCount()).isEqualTo(4);
        assertThat(table.number(1, "userDetails_userScore")).hasValue(0.8486);
        assertThat(table.number(3, "confidencePerCategory_Dog")).hasValue(0.9943);
    }

    @Test
    void heterogeneousRows_giveTheUnionOfColumns() {
        String rows = "{'identifier':'a','aggregatedResults':{'Cat':1},'privateMetadata':{'k':'v'},"
                + "'detailedResults':[{'selectedCategory':'Cat','userDetails':{'userScore':0.5}}]},"
                + "{'identifier':'b','aggregatedResults':null,'new':[1,{'x':2}],'detailedResults':[]},"
                + "{'aggregatedResults':{'Dog':2},'detailedResults':['odd',{'selectedCategory':'Dog'}]}";

        Table plain = rows("Classify", rows).toTable();
        Table split = rows("Classify", rows).toTable(true);

        assertThat(plain.columns())
                .containsExactly(
                        "identifier",
                        "aggregatedResults_Cat",
                        "privateMetadata_k",
                        "detailedResults",
                        "aggregatedResults",
                        "new",
                        "aggregatedResults_Dog");
        assertThat(plain.text(1, "new")).isEqualTo("[1,{\"x\":2}]");
        assertThat(split.rowCount()).as("a row without votes stays").isEqualTo(4);
        assertThat(split.text(2, "detailedResults"))
                .as("a vote of another kind")
                .isEqualTo("odd");
        assertThat(split.text(3, "selectedCategory")).isEqualTo("Dog");
    }

    @Test
    void namesThatReadTheSame_getColumnsOfTheirOwn() {
        Table table = rows("Classify", "{'a_b':1,'a':{'b':2},'detailedResults':[{'a_b':3}]}")
                .toTable(true);

        assertThat(table.columns()).containsExactly("a_b", "a_b_2", "a_b_3");
        assertThat(table.number(0, "a_b_3")).hasValue(3);
    }
}
