package ai.rapidata.sdk.internal.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import ai.rapidata.sdk.dataset.AssetDetails;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.internal.api.JobResultsApi;
import ai.rapidata.sdk.results.DrawnLine;
import ai.rapidata.sdk.results.Point;
import ai.rapidata.sdk.results.SelectedWord;
import ai.rapidata.sdk.results.live.Answer;
import ai.rapidata.sdk.results.live.JobDatapoint;
import ai.rapidata.sdk.results.live.LiveResult;
import ai.rapidata.sdk.results.live.OtherLiveResult;
import ai.rapidata.sdk.results.live.RankedDatapoint;
import ai.rapidata.sdk.results.live.RankedGroup;
import ai.rapidata.sdk.results.live.Response;
import ai.rapidata.sdk.results.live.ResponseOrder;
import ai.rapidata.sdk.results.live.ResponseTally;
import ai.rapidata.sdk.results.live.SideWins;
import ai.rapidata.sdk.results.live.TaskNeighbourhood;
import ai.rapidata.sdk.results.live.TaskResult;
import ai.rapidata.sdk.results.live.TaskState;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.testing.ScriptedTransport;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceLiveResultsTest {

    private static final String TEXT = "{'_t':'TextAsset','text':'hello','metadata':{},'identifier':'hello'}";
    private static final String RESPONSE =
            "{'id':'r1','userId':'u1','country':'EG','language':'ar','age':'18-29','gender':'Unknown','occupation':null,"
                    + "'result':%s,'userScore':0.7,'userScores':{'global':0.8,'art':0.5},"
                    + "'demographicInformation':{'occupation':'Retired','hair':'red'},'seen':true}";

    private final ScriptedTransport service = new ScriptedTransport();
    private final ServiceLiveResults results = new ServiceLiveResults(new JobResultsApi(service), "j1");

    private void on(String path, String... answers) {
        for (String answer : answers) {
            service.on("GET /job/j1/" + path, answer.replace('\'', '"'));
        }
    }

    private static String page(String type, int total, int page, int pageSize, String... items) {
        return "{'_t':'" + type + "','total':" + total + ",'page':" + page + ",'pageSize':" + pageSize
                + ",'totalVotes':9,'items':[" + String.join(",", items) + "]}";
    }

    private static String task(String id) {
        return "{'rapidId':'" + id + "','asset':" + TEXT + ",'responses':[],'totalResponseCount':0,'state':'Labeling',"
                + "'payload':{'_t':'LocatePayload','target':'Tap'}}";
    }

    @Test
    void tasks_areReadFieldByField() {
        on(
                "results",
                page(
                        "RapidResults",
                        12,
                        1,
                        10,
                        "{'rapidId':'rap_1','asset':" + TEXT + ",'responses':["
                                + RESPONSE.formatted("{'_t':'AttachCategoryResult','rapidId':'rap_1','category':'Cat'}")
                                + "],'totalResponseCount':31,'state':'Done','payload':{'_t':'ClassifyPayload',"
                                + "'title':'What is it?','categories':[{'label':'Cat'}]},'context':'c','contextAsset':"
                                + TEXT + ",'decisiveness':0.75,'aggregation':{'_t':'ClassifyAggregation',"
                                + "'categoryTallies':{'Cat':{'count':3,'userScoreSum':2.25},'Dog':{'count':0,"
                                + "'userScoreSum':0}}},'brandNew':1}"));

        Page<LiveResult> page = results.find();
        TaskResult task = (TaskResult) page.get(0);

        assertThat(service.sent().get(0).query()).isEqualTo("page=1&page_size=10");
        assertThat(page.total()).isEqualTo(12);
        assertThat(task.id()).isEqualTo("rap_1");
        assertThat(task.asset().label()).isEqualTo("hello");
        assertThat(task.state()).isEqualTo(TaskState.DONE);
        assertThat(task.totalResponses()).isEqualTo(31);
        assertThat(task.instruction()).contains("What is it?");
        assertThat(task.payload().string("_t")).contains("ClassifyPayload");
        assertThat(task.context()).contains("c");
        assertThat(task.contextAsset()).map(AssetDetails::label).contains("hello");
        assertThat(task.decisiveness()).hasValue(0.75);
        assertThat(task.tallies())
                .containsExactly(entry("Cat", new ResponseTally(3, 2.25)), entry("Dog", new ResponseTally(0, 0)));
        assertThat(task.raw().longValue("brandNew")).hasValue(1);
        Response response = task.responses().get(0);
        assertThat(response.id()).isEqualTo("r1");
        assertThat(response.userId()).isEqualTo("u1");
        assertThat(response.answer()).isEqualTo(new Answer.Category("Cat"));
        assertThat(response.labeler().country()).contains("EG");
        assertThat(response.labeler().language()).contains("ar");
        assertThat(response.labeler().age()).contains("18-29");
        assertThat(response.labeler().gender()).isEmpty();
        assertThat(response.labeler().occupation()).contains("Retired");
        assertThat(response.labeler().demographics())
                .containsExactly(
                        entry("age", "18-29"),
                        entry("gender", "Unknown"),
                        entry("occupation", "Retired"),
                        entry("hair", "red"));
        assertThat(response.labeler().userScores()).containsExactly(entry("global", 0.8), entry("art", 0.5));
        assertThat(response.labeler().other().booleanValue("seen")).contains(true);
    }

    @Test
    void comparisons_talliesOfWinners_areRead() {
        on(
                "results",
                page(
                        "RapidResults",
                        1,
                        1,
                        10,
                        "{'rapidId':'x','asset':{'_t':'MultiAsset','assets':[" + TEXT + "," + TEXT
                                + "]},'responses':[],"
                                + "'state':'Flagged','payload':{'_t':'ComparePayload','criteria':'Better?'},"
                                + "'aggregation':{'_t':'CompareAggregation','winnerTallies':{'a.jpg':{'count':2,"
                                + "'userScoreSum':1.5}}}}"));

        TaskResult task = (TaskResult) results.find(10, 1).get(0);

        assertThat(task.tallies()).containsExactly(entry("a.jpg", new ResponseTally(2, 1.5)));
        assertThat(task.instruction()).contains("Better?");
        assertThat(task.asset()).isInstanceOf(AssetDetails.Group.class);
        assertThat(task.state()).isEqualTo(TaskState.FLAGGED).hasToString("Flagged");
    }

    @Test
    void rankings_areRead() {
        on("results", page("RankingResults", 1, 1, 10, "{'datapointId':'d1','asset':" + TEXT + ",'elo':1250}"));

        RankedDatapoint item = (RankedDatapoint) results.find().get(0);

        assertThat(item.id()).isEqualTo("d1");
        assertThat(item.score()).isEqualTo(1250);
        assertThat(item.asset().label()).isEqualTo("hello");
    }

    @Test
    void groupedRankings_areRead() {
        on(
                "results",
                page(
                        "GroupedRankingResults",
                        1,
                        1,
                        10,
                        "{'id':'g1','name':'0','state':'Running','totalVotes':17,'pairMakerInformation':{'_t':"
                                + "'OnlinePairMakerInformation','totalComparisonBudget':50},'datapoints':[{'datapointId':"
                                + "'d1','asset':" + TEXT + ",'elo':1100},{'datapointId':'d2','asset':" + TEXT
                                + ",'elo':1300}]}"));

        RankedGroup group = (RankedGroup) results.find().get(0);

        assertThat(group.id()).isEqualTo("g1");
        assertThat(group.name()).isEqualTo("0");
        assertThat(group.state()).isEqualTo("Running");
        assertThat(group.totalVotes()).isEqualTo(17);
        assertThat(group.pairMaker().longValue("totalComparisonBudget")).hasValue(50);
        assertThat(group.datapoints()).extracting(RankedDatapoint::score).containsExactly(1100.0, 1300.0);
    }

    @Test
    void unknownKinds_areKeptUnread() {
        on("results", page("HologramResults", 1, 1, 10, "{'id':'h','beam':2}"));

        assertThat(results.find().get(0)).isInstanceOfSatisfying(OtherLiveResult.class, other -> {
            assertThat(other.id()).isEqualTo("h");
            assertThat(other.type()).isEqualTo("HologramResults");
            assertThat(other.raw().longValue("beam")).hasValue(2);
        });
    }

    @Test
    void stream_goesThroughAllPages_withTheStatesWanted() {
        on("results", page("RapidResults", 3, 1, 2, task("a"), task("b")), page("RapidResults", 3, 2, 2, task("c")));

        List<String> ids = results.stream(Set.of(TaskState.DONE, new TaskState("Brand New")))
                .map(LiveResult::id)
                .toList();

        assertThat(ids).containsExactly("a", "b", "c");
        assertThat(service.sent())
                .extracting(ScriptedTransport.Sent::query)
                .containsExactly(
                        "page=1&page_size=100&states=Brand%20New&states=Done",
                        "page=2&page_size=100&states=Brand%20New&states=Done");
    }

    @Test
    void jobWithoutTasks_hasNoResults() {
        for (String path : List.of("results", "responses", "ab-summary", "datapoints", "results/x/navigation")) {
            service.refuse("GET /job/j1/" + path, 404, "no labelling task");
        }

        assertThat(results.find()).isEmpty();
        assertThat(results.stream()).isEmpty();
        assertThat(results.responses()).isEmpty();
        assertThat(results.sideWins(false)).isEmpty();
        assertThat(results.datapoints(10, 1)).isEmpty();
        assertThat(results.around("x", 3)).isEmpty();
    }

    @Test
    void answerWithoutItems_isRefused() {
        on("results", "{'_t':'RapidResults'}");

        assertThatThrownBy(results::find).isInstanceOf(UnexpectedResponseException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'_t':'CompareResult','winners':['a','b']}",
                "{'_t':'CompareResult'}",
                "{'_t':'FreeTextResult','answer':'a cat'}",
                "{'_t':'TranscriptionResult','selectedWords':[{'word':'cat','wordIndex':1}]}",
                "{'_t':'LocateResult','coordinates':[{'x':1.5,'y':2},{'x':1}]}",
                "{'_t':'LineResult','lines':[{'size':3,'points':[{'x':1,'y':2}]}]}",
                "{'_t':'ScrubResult','timestamps':[120,4000]}",
                "{'_t':'BoundingBoxResult','boundingBoxes':[{'xMin':1,'yMin':2,'xMax':3,'yMax':null}]}",
                "{'_t':'PolygonResult','shapes':[{'edges':[{'x':1,'y':2},{'x':3,'y':4}]}]}",
                "{'_t':'NamedEntityResult','classifications':[{'start':2,'end':5,'classification':'PER'}]}",
                "{'_t':'SkipResult'}",
                "{'_t':'SmellResult','smell':'good'}",
                "{}"
            })
    void answers_ofEveryKind_areRead(String result) {
        on("responses", "{'responses':[" + RESPONSE.formatted(result) + "]}");

        Answer answer = results.responses().get(0).answer();

        assertThat(answer).isEqualTo(expected(result));
    }

    private static Answer expected(String result) {
        return switch (result.replaceAll("(\\{'_t':')?([A-Za-z]*).*", "$2")) {
            case "CompareResult" -> new Answer.Comparison(result.contains("winners") ? List.of("a", "b") : List.of());
            case "FreeTextResult" -> new Answer.FreeText("a cat");
            case "TranscriptionResult" -> new Answer.Words(List.of(new SelectedWord("cat", 1)));
            case "LocateResult" -> new Answer.Places(List.of(new Point(1.5, 2)));
            case "LineResult" -> new Answer.Lines(List.of(new DrawnLine(3, List.of(new Point(1, 2)))));
            case "ScrubResult" -> new Answer.Moments(List.of(120L, 4000L));
            case "BoundingBoxResult" -> new Answer.Boxes(List.of(new Answer.Box(1, 2, 3, Double.NaN)));
            case "PolygonResult" -> new Answer.Polygons(List.of(List.of(new Point(1, 2), new Point(3, 4))));
            case "NamedEntityResult" -> new Answer.NamedEntities(List.of(new Answer.Entity(2, 5, "PER")));
            case "SkipResult" -> new Answer.Skipped();
            case "SmellResult" -> new Answer.Other("SmellResult", ScriptedTransport.json(result.replace('\'', '"')));
            default -> new Answer.Other("", ScriptedTransport.json("{}"));
        };
    }

    @Test
    void responses_areAskedForInOrder() {
        on("responses", "{'responses':[]}");

        results.responses();
        results.responses(5, ResponseOrder.OLDEST_FIRST);

        assertThat(service.sent())
                .extracting(ScriptedTransport.Sent::query)
                .containsExactly("limit=100&sort=Desc", "limit=5&sort=Asc");
    }

    @Test
    void sideWins_areInTheOrderOfTheSides() {
        on(
                "ab-summary",
                "{'winCounter':{'B':2.5,'A':1,'C':0},'allTargetGroupsCompleted':true,'sideOrder':['A','B']}",
                "{'winCounter':{'B':2},'allTargetGroupsCompleted':false,'sideOrder':null}");

        assertThat(results.sideWins(true)).hasValueSatisfying(wins -> {
            assertThat(wins.wins()).containsExactly(entry("A", 1.0), entry("B", 2.5), entry("C", 0.0));
            assertThat(wins.complete()).isTrue();
        });
        assertThat(results.sideWins(false)).contains(new SideWins(Map.of("B", 2.0), false));
        assertThat(service.sent())
                .extracting(ScriptedTransport.Sent::query)
                .containsExactly("useUserScore=true", "useUserScore=false");
    }

    @Test
    void datapoints_areRead() {
        on(
                "datapoints",
                "{'total':1,'page':1,'pageSize':10,'items':[{'id':'d1','datasetId':'ds','asset':" + TEXT
                        + ",'context':'c','contextAsset':null}]}");

        JobDatapoint datapoint = results.streamDatapoints().toList().get(0);

        assertThat(datapoint.id()).isEqualTo("d1");
        assertThat(datapoint.datasetId()).isEqualTo("ds");
        assertThat(datapoint.asset().label()).isEqualTo("hello");
        assertThat(datapoint.context()).contains("c");
        assertThat(datapoint.contextAsset()).isEmpty();
        assertThat(service.sent().get(0).query()).isEqualTo("page=1&page_size=100&sort=created_at");
    }

    @Test
    void neighbourhood_isRead() {
        on(
                "results/rap_2/navigation",
                "{'current':" + task("rap_2") + ",'previous':[{'rapidId':'rap_1','asset':" + TEXT
                        + ",'state':'Done'}],'next':[],'index':2,'total':2}");

        TaskNeighbourhood around = results.around("rap_2", 3).orElseThrow();

        assertThat(around.current().id()).isEqualTo("rap_2");
        assertThat(around.previous())
                .extracting(TaskNeighbourhood.Neighbour::id)
                .containsExactly("rap_1");
        assertThat(around.next()).isEmpty();
        assertThat(around.index()).isEqualTo(2);
        assertThat(around.total()).isEqualTo(2);
        assertThat(service.sent().get(0).query()).isEqualTo("window=3");
    }

    @Test
    void numbersBelowOne_areRefusedBeforeAnyRequest() {
        assertThatThrownBy(() -> results.find(0, 1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> results.find(1, 0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> results.responses(0, ResponseOrder.NEWEST_FIRST))
                .hasMessage("limit: is 0; choose a value of at least 1");
        assertThatThrownBy(() -> results.around("x", 0)).isInstanceOf(InvalidInputException.class);
        assertThat(service.sent()).isEmpty();
    }
}
