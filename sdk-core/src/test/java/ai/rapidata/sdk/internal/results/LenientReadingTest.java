package ai.rapidata.sdk.internal.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.json.JsonValue;
import ai.rapidata.sdk.results.ClassificationResults;
import ai.rapidata.sdk.results.ClassificationRow;
import ai.rapidata.sdk.results.CompareResults;
import ai.rapidata.sdk.results.FreeTextResults;
import ai.rapidata.sdk.results.JobResults;
import ai.rapidata.sdk.results.LabelerDetails;
import ai.rapidata.sdk.results.OtherVote;
import ai.rapidata.sdk.results.RankedItem;
import ai.rapidata.sdk.results.Ranking;
import ai.rapidata.sdk.results.RankingResults;
import ai.rapidata.sdk.results.RawResults;
import ai.rapidata.sdk.results.ResultRow;
import ai.rapidata.sdk.results.ResultsMismatchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientReadingTest {

    @ParameterizedTest
    @CsvSource({
        "Compare, CompareResults",
        "SimpleMatchup, CompareResults",
        "Classify, ClassificationResults",
        "Classification, ClassificationResults",
        "Ranking, RankingResults",
        "GroupedRanking, RankingResults",
        "FreeText, FreeTextResults",
        "Free Text, FreeTextResults",
        "Transcription, SelectWordsResults",
        "SelectWords, SelectWordsResults",
        "Locate, LocateResults",
        "LocateCluster, LocateResults",
        "Line, DrawResults",
        "Draw, DrawResults",
        "Scrub, TimestampResults",
        "Timestamp, TimestampResults",
        "BoundingBox, RawResults",
        "Hologram, RawResults"
    })
    void type_anyKnownName_decides(String type, String expected) {
        JobResults typed = ResultFiles.parse("{'info':{'type':'" + type + "'},'results':[{'identifier':'x'}]}");
        JobResults older = ResultFiles.parse("{'info':{'orderType':'" + type + "'},'results':[]}");

        assertThat(typed.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(older.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(typed.rows()).hasSize(1);
    }

    @Test
    void type_behindTheRows_decidesToo() {
        assertThat(ResultFiles.parse("{'results':[{'aggregatedResults':{'x':1}}],'info':{'type':'Classify'}}"))
                .isInstanceOf(ClassificationResults.class);
    }

    @Test
    void type_missing_isSeenFromTheRows() {
        assertThat(ResultFiles.parse("{'results':[{'detailedResults':[{'votedFor':'a'}]}]}"))
                .isInstanceOf(CompareResults.class);
        assertThat(ResultFiles.parse("{'results':[{'detailedResults':[{'selectedCategory':'a'}]}]}"))
                .isInstanceOf(ClassificationResults.class);
        assertThat(ResultFiles.parse("{'results':[{'winner':null,'detailedResults':[]}]}"))
                .isInstanceOf(CompareResults.class);
        assertThat(ResultFiles.parse("{'results':{'data':[{'originalFileName':'x'}]}}"))
                .isInstanceOf(ClassificationResults.class);
        assertThat(ResultFiles.parse("{'results':[{'originalFileName':'x','aggregatedResults':{'a':1}}]}"))
                .isInstanceOf(RawResults.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'results':null}",
                "{'results':'none'}",
                "{'results':[]}",
                "{'results':{}}",
                "{'results':{'data':{}}}",
                "{'results':[null,1,'x',[],[{}]]}",
                "{'info':null,'summary':[],'results':[]}",
                "{'info':'x','results':17}"
            })
    void withoutRows_nothingBreaks(String file) {
        JobResults results = ResultFiles.parse(file);

        assertThat(results.rows()).isEmpty();
        assertThat(results.toTable(true).rowCount()).isZero();
        assertThat(results.toString()).startsWith("RawResults: 0 rows");
        assertThat(results.raw()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "[]", "17", "{", "{'info':{}", "{'results':[{'a':1}", "{}{}", "not json"})
    void noJsonObject_isRefusedWithAReason(String file) {
        assertThatThrownBy(() -> ResultFiles.parse(file))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageStartingWith("the result file cannot be read: ");
    }

    @Test
    void membersOfUnexpectedKinds_areAbsentAndStayReachable() {
        ClassificationRow row = ResultFiles.parse("{'info':{'type':'Classify'},'results':[{"
                        + "'identifier':{'a':1},'context':['c'],'assetUrl':null,'originalFileName':7,"
                        + "'aggregatedResults':[1,2],'summedUserScores':{'Cat':'0.5','Dog':null,'Cow':{'x':1}},"
                        + "'privateMetadata':{'n':5,'o':{},'s':'t'},'confidencePerCategory':'high',"
                        + "'detailedResults':[null,7,{'selectedCategory':'Cat','userDetails':'secret'},"
                        + "{'selectedCategory':null},{'selectedCategory':['Dog']}]}]}")
                .asClassification()
                .rows()
                .get(0);

        assertThat(row.identifier()).as("falls back to the file name").contains("7");
        assertThat(row.context()).isEmpty();
        assertThat(row.assetUrl()).isEmpty();
        assertThat(row.aggregatedResults()).isEmpty();
        assertThat(row.summedUserScores()).as("a number written as text counts").containsExactly(entry("Cat", 0.5));
        assertThat(row.privateMetadata()).containsOnly(entry("n", "5"), entry("s", "t"));
        assertThat(row.votes()).hasSize(1);
        assertThat(row.votes().get(0).labeler()).isEqualTo(LabelerDetails.unknown());
        assertThat(row.raw().array("detailedResults")).hasSize(5);
        assertThat(row.raw().array("context")).containsExactly(JsonValue.of("c"));
    }

    @Test
    void unknownMembers_ofVotesAndLabelers_areKept() {
        var vote = ResultFiles.parse("{'info':{'type':'Compare'},'results':[{'detailedResults':[{'votedFor':'a',"
                        + "'tookMs':812,'userDetails':{'device':'Phone','age':'18-29','income':{'x':1},"
                        + "'userScores':{'global':0.5,'art':0.75},'demographics':{'hair':'red','gender':'Male'}}}]}]}")
                .asCompare()
                .rows()
                .get(0)
                .votes()
                .get(0);

        assertThat(vote.other().longValue("tookMs")).hasValue(812);
        assertThat(vote.labeler().other().string("device")).contains("Phone");
        assertThat(vote.labeler().other().object("income")).isPresent();
        assertThat(vote.labeler().userScores()).containsExactly(entry("global", 0.5), entry("art", 0.75));
        assertThat(vote.labeler().demographics())
                .containsExactly(entry("age", "18-29"), entry("gender", "Male"), entry("hair", "red"));
    }

    @Test
    void userScore_withoutGlobal_isTheMean() {
        assertThat(LabelerDetails.builder()
                        .userScore("a", 0.2)
                        .userScore("b", 0.6)
                        .build()
                        .userScore())
                .hasValueCloseTo(0.4, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(LabelerDetails.unknown().userScore()).isEmpty();
    }

    @Test
    void userScore_singleBesideGlobal_losesAgainstIt() {
        var labeler = ResultFiles.parse("{'results':[{'detailedResults':[{'votedFor':'a','userDetails':"
                        + "{'userScore':0.1,'userScores':{'global':0.9}}}]}]}")
                .asCompare()
                .rows()
                .get(0)
                .votes()
                .get(0)
                .labeler();

        assertThat(labeler.userScores()).containsExactly(entry("global", 0.9));
    }

    @Test
    void asOtherType_saysWhatThereIsAndHowToGetIt() {
        JobResults compare = ResultFiles.read("compare-current.json");

        assertThatThrownBy(compare::asClassification)
                .isInstanceOf(ResultsMismatchException.class)
                .hasMessage("these results (type \"Compare\") are CompareResults, not ClassificationResults;"
                        + " use asCompare()");
        assertThatThrownBy(() -> ResultFiles.parse("{'results':[]}").asCompare())
                .hasMessage("these results (type not named in the file) are RawResults, not CompareResults;"
                        + " everything is in raw()");
    }

    @Test
    void freeText_rows_areTyped() {
        FreeTextResults results = ResultFiles.parse(
                        "{'info':{'type':'FreeText'},'results':[{'originalFileName':'p.jpg',"
                                + "'aggregatedResults':['a cat','a dog'],'detailedResults':["
                                + "{'answer':'a cat','userDetails':{'country':'DE'}},{'text':'a dog'},{'other':1}]}]}")
                .asFreeText();

        assertThat(results.rows().get(0).answers()).containsExactly("a cat", "a dog");
        assertThat(results.rows().get(0).originalFileName()).contains("p.jpg");
        assertThat(results.rows().get(0).raw().strings("aggregatedResults")).containsExactly("a cat", "a dog");
    }

    @Test
    void ranking_scores_areOrderedPerGroup() {
        RankingResults results = ResultFiles.parse("{'info':{'type':'Ranking'},'summary':{'a.jpg':1100.5,'b.jpg':1300,"
                        + "'c.jpg':1100.5,'second':{'x':1,'y':2},'note':'n'},'results':[{'assetUrls':{'a.jpg':'u/1',"
                        + "'b.jpg':'u/2'},'aggregatedResults':{'a.jpg':1,'b.jpg':3}}]}")
                .asRanking();

        assertThat(results.rankings()).extracting(Ranking::name).containsExactly("", "second");
        assertThat(results.rankings().get(0).items())
                .containsExactly(
                        new RankedItem(1, "b.jpg", 1300),
                        new RankedItem(2, "a.jpg", 1100.5),
                        new RankedItem(2, "c.jpg", 1100.5));
        assertThat(results.rows().get(0).options()).hasSize(2);
    }

    @Test
    void unknownKind_votesAreKeptWhole() {
        RawResults results = (RawResults) ResultFiles.parse("{'info':{'type':'Polygon'},'results':[{'detailedResults':"
                + "[{'shapes':[{'x':1}],'userDetails':{'country':'FR'}}]}]}");
        OtherVote vote = (OtherVote) results.rows().get(0).votes().get(0);

        assertThat(vote.labeler().country()).contains("FR");
        assertThat(vote.other().objects("shapes")).hasSize(1);
        assertThat(vote.other().has("userDetails")).isFalse();
    }

    @Test
    void byteOrderMark_isSkippedAndRowsStayReachable() {
        byte[] text = ResultFiles.resource("compare-2025.json");
        byte[] marked = new byte[text.length + 3];
        System.arraycopy(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, 0, marked, 0, 3);
        System.arraycopy(text, 0, marked, 3, text.length);

        JobResults results = ResultsReader.read(marked, ResultOrigins.none());
        ResultRow streamed = ResultFiles.streamed(marked).get(0);

        assertThat(results.rows().get(0).raw())
                .isEqualTo(ResultFiles.read("compare-2025.json").rows().get(0).raw());
        assertThat(streamed.raw()).isEqualTo(results.rows().get(0).raw());
    }

    @Test
    void veryLongOptionNames_areRead() {
        String text = "long ".repeat(20_000);
        CompareResults results = ResultFiles.parse("{'info':{'type':'Compare'},'results':[{'winner':'" + text
                        + "','aggregatedResults':{'" + text + "':2,'b':1}}]}")
                .asCompare();

        assertThat(results.rows().get(0).winningOption())
                .map(option -> option.name().length())
                .contains(text.length());
        assertThat(results.rows()
                        .get(0)
                        .raw()
                        .object("aggregatedResults")
                        .orElseThrow()
                        .members())
                .hasSize(2);
        assertThat(results.toString().length()).isLessThan(1000);
    }
}
