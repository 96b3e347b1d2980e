package ai.rapidata.sdk.internal.audience;

import static ai.rapidata.sdk.testing.ScriptedTransport.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.audience.Audience;
import ai.rapidata.sdk.audience.DistillingRules;
import ai.rapidata.sdk.audience.ExampleTruth;
import ai.rapidata.sdk.audience.ExampleUpdate;
import ai.rapidata.sdk.audience.ExampleVisibility;
import ai.rapidata.sdk.audience.GraduationRule;
import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.filter.CountryFilter;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.selection.RetrievalMode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Updates tell apart what stays, what becomes something else, and what is taken away. */
class AudienceUpdateTest {

    private static final String PATCH = "PATCH /audience/aud_1";
    private static final String PATCH_EXAMPLE = "PATCH /audience/aud_1/example/e_1";

    private final AudienceBench bench = new AudienceBench();
    private final Audience audience = bench.created();

    @AfterEach
    void close() {
        bench.close();
    }

    private static JsonObject wire(String text) {
        return json(text.replace('\'', '"'));
    }

    @Test
    void update_sendsWhatIsMentioned_andNullForWhatIsTakenAway() {
        bench.service.on(PATCH, "{}");

        audience.update(update -> update.name("B")
                .filters(List.of(CountryFilter.of("US")))
                .withoutDescription()
                .graduationRule(new GraduationRule.TaskAccuracy(0.9, 5, 20))
                .distilling(rules -> rules.dropScore(0.3).withoutMaxResponses().maxSessions(4)));

        assertThat(bench.service.only(PATCH).body())
                .isEqualTo(
                        wire(
                                "{'name':'B','filters':[{'_t':'CountryFilter','countries':['US']}],"
                                        + "'graduationRule':{'_t':'TaskAccuracy','targetAccuracy':0.9,'minTasks':5,'maxTasks':20},"
                                        + "'description':null,'dropScore':0.3,'maxDistillingResponses':null,'maxDistillingSessions':4}"));
        assertThat(audience.name()).isEqualTo("B");
        assertThat(audience.filters()).containsExactly(CountryFilter.of("US"));
    }

    @Test
    void update_logo_isUploadedOrTakenAway() {
        bench.service.on(PATCH, "{}", "{}");

        audience.update(update -> update.logo(Asset.media("logo.png")).description("D"));
        audience.update(update -> update.withoutLogo());

        assertThat(bench.service.sent().stream()
                        .filter(sent -> sent.line().equals(PATCH))
                        .map(sent -> sent.body()))
                .containsExactly(wire("{'description':'D','logo':{'name':'up_logo.png'}}"), wire("{'logo':null}"));
    }

    @Test
    void update_ofNothing_sendsNothing() {
        audience.update(update -> update);

        assertThat(bench.service.lines()).containsExactly("POST /audience");
    }

    @Test
    void createAudience_withEveryField_hasTheServicesForm() {
        bench.audiences.createAudience(
                "C",
                options -> options.description("D")
                        .logo(Asset.media("logo.png"))
                        .minimumSizeForActivation(50)
                        .stickyDistilling(false)
                        .distilling(rules -> rules.maxResponses(20)
                                .dropMinResponses(5)
                                .inactivityDropDays(30)
                                .minSubmissionRate(0.5)
                                .minSessionsForSubmissionRate(3)
                                .minSubmissionRateGraduated(0.2)
                                .retrievalMode(RetrievalMode.SEQUENTIAL)
                                .minDistillingForGlobalBoost(10)
                                .minGraduatedForDistillingBoost(20)));

        assertThat(bench.service.sent().get(1).body())
                .isEqualTo(wire("{'name':'C','filters':[],'description':'D','logo':{'name':'up_logo.png'},"
                        + "'minimumSizeForActivation':50,'isDistillingCampaignSticky':false,"
                        + "'maxDistillingResponses':20,'dropMinResponses':5,'inactivityDropDays':30,"
                        + "'minSubmissionRate':0.5,'minSessionsForSubmissionRate':3,'minSubmissionRateGraduated':0.2,"
                        + "'distillingRetrievalMode':'Sequential','minDistillingForGlobalBoost':10,"
                        + "'minGraduatedForDistillingBoost':20}"));
    }

    @Test
    void distillingRules_outsideTheirRange_refused() {
        List<UnaryOperator<DistillingRules>> attempts = List.of(
                rules -> rules.maxResponses(-1),
                rules -> rules.dropScore(1.1),
                rules -> rules.dropMinResponses(-1),
                rules -> rules.maxSessions(-1),
                rules -> rules.inactivityDropDays(-1),
                rules -> rules.minSubmissionRate(Double.NaN),
                rules -> rules.minSessionsForSubmissionRate(-1),
                rules -> rules.minSubmissionRateGraduated(-0.1),
                rules -> rules.minDistillingForGlobalBoost(-1),
                rules -> rules.minGraduatedForDistillingBoost(-1));

        assertThat(attempts)
                .allSatisfy(attempt -> assertThatThrownBy(() -> attempt.apply(DistillingRules.unchanged()))
                        .isInstanceOf(InvalidInputException.class));
    }

    @Test
    void distillingRules_everythingSwitchedOff_isNull() {
        DistillingRules rules = DistillingRules.unchanged()
                .withoutMaxResponses()
                .withoutDropScore()
                .withoutDropMinResponses()
                .withoutMaxSessions()
                .withoutInactivityDropDays()
                .withoutMinSubmissionRate()
                .withoutMinSessionsForSubmissionRate()
                .withoutMinSubmissionRateGraduated();

        assertThat(rules.changes().members())
                .hasSize(8)
                .allSatisfy((name, value) -> assertThat(value).hasToString("null"));
    }

    @Test
    void updateExample_sendsWhatIsMentioned_andNullForWhatIsTakenAway() {
        bench.service.accept(PATCH_EXAMPLE);

        audience.updateExample(
                "e_1",
                update -> update.instruction("New?")
                        .truth(new ExampleTruth.Categories(List.of("x")))
                        .randomCorrectProbability(0.25)
                        .explanation("because")
                        .withoutContext()
                        .mediaContext(List.of(Asset.media("m.jpg")))
                        .withoutCommonSense()
                        .sortIndex(2)
                        .visibility(ExampleVisibility.PUBLIC));

        assertThat(bench.service.only(PATCH_EXAMPLE).body())
                .isEqualTo(wire("{'truth':{'_t':'ClassifyExampleTruth','correctCategories':['x']},"
                        + "'instructionText':'New?','explanation':'because','context':null,"
                        + "'contextAsset':{'_t':'ExistingAssetInput','name':'up_m.jpg'},'randomCorrectProbability':0.25,"
                        + "'isCommonSense':null,'sortIndex':2,'visibility':'Public'}"));
    }

    @Test
    void updateExample_ofNothing_sendsNothing_andRefusesWhatCannotBeRight() {
        audience.updateExample("e_1", update -> update);
        List<UnaryOperator<ExampleUpdate>> attempts = List.of(
                update -> update.instruction("i".repeat(251)),
                update -> update.context(""),
                update -> update.mediaContext(List.of()),
                update -> update.randomCorrectProbability(1.1));

        assertThat(attempts)
                .allSatisfy(attempt -> assertThatThrownBy(() -> audience.updateExample("e_1", attempt))
                        .isInstanceOf(InvalidInputException.class));
        assertThat(bench.service.lines()).containsExactly("POST /audience");
    }
}
