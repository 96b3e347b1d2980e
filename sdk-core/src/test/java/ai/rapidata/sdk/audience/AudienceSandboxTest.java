package ai.rapidata.sdk.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.SandboxTime;
import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.error.ApiException;
import ai.rapidata.sdk.error.NotFoundException;
import ai.rapidata.sdk.filter.AgeFilter;
import ai.rapidata.sdk.filter.AgeGroup;
import ai.rapidata.sdk.filter.CountryFilter;
import ai.rapidata.sdk.filter.DeviceFilter;
import ai.rapidata.sdk.filter.DeviceType;
import ai.rapidata.sdk.filter.Filter;
import ai.rapidata.sdk.filter.Gender;
import ai.rapidata.sdk.filter.GenderFilter;
import ai.rapidata.sdk.filter.LanguageFilter;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.job.RecruitingMetrics;
import ai.rapidata.sdk.selection.RetrievalMode;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What audiences are made of and how they change, against the sandbox. */
class AudienceSandboxTest {

    private static final SandboxTime TIME = new SandboxTime();
    private static final String IMAGE = "https://assets.rapidata.ai/cat.jpeg";

    @RegisterExtension
    static final SandboxExtension SANDBOX = TIME.sandbox();

    private final RapidataClient client = TIME.client();

    private Audience withExamples(String name) {
        Audience audience = client.audience().createAudience(name);
        for (int example = 0; example < Audience.RECOMMENDED_EXAMPLES; example++) {
            audience.addClassificationExample("Cat?", List.of("Yes", "No"), IMAGE, List.of("Yes"));
        }
        return audience;
    }

    @Test
    void createAudience_everyField_isKeptByTheService() {
        List<Filter> filters = List.of(
                CountryFilter.of("DE", "US"),
                LanguageFilter.of("en").or(LanguageFilter.of("de")),
                AgeFilter.of(AgeGroup.BETWEEN_18_29),
                GenderFilter.of(Gender.OTHER).not(),
                DeviceFilter.of(DeviceType.PHONE));

        Audience audience = client.audience()
                .createAudience(
                        "Everything",
                        options -> options.filters(filters)
                                .description("**Who** they are")
                                .logo(Asset.media(IMAGE))
                                .targetAccuracy(0.8)
                                .minTasks(5)
                                .maxTasks(20)
                                .minimumSizeForActivation(10)
                                .stickyDistilling(true)
                                .distilling(rules -> rules.maxResponses(30)
                                        .dropScore(0.1)
                                        .dropMinResponses(4)
                                        .maxSessions(6)
                                        .inactivityDropDays(7)
                                        .minSubmissionRate(0.5)
                                        .minSessionsForSubmissionRate(2)
                                        .minSubmissionRateGraduated(0.4)
                                        .retrievalMode(RetrievalMode.SEQUENTIAL)));

        AudienceDetails details = audience.details();
        assertThat(details.filters()).isEqualTo(filters);
        assertThat(details.description()).contains("**Who** they are");
        assertThat(details.graduationRule()).contains(new GraduationRule.TaskAccuracy(0.8, 5, 20));
        assertThat(details.status()).isEqualTo(AudienceStatus.CREATED);
        assertThat(details.kind()).isEqualTo(AudienceKind.CUSTOM);
        assertThat(details.raw().intValue("maxDistillingResponses")).hasValue(30);
        assertThat(details.raw().doubleValue("dropScore")).hasValue(0.1);
        assertThat(details.raw().string("distillingRetrievalMode")).contains("Sequential");
        assertThat(details.raw().has("logo")).isTrue();
    }

    @Test
    void update_changesWhatIsMentioned_andNothingElse() {
        Audience audience = client.audience()
                .createAudience(
                        "Before",
                        options -> options.filters(CountryFilter.of("DE")).description("What it was"));

        audience.update(update -> update.name("After")
                .graduationRule(new GraduationRule.TaskAccuracy(0.9, 3, null))
                .distilling(rules -> rules.withoutMaxResponses().dropScore(0.3)));

        AudienceDetails changed = audience.details();
        assertThat(changed.name()).isEqualTo("After");
        assertThat(audience.name()).isEqualTo("After");
        assertThat(changed.description()).contains("What it was");
        assertThat(changed.filters()).containsExactly(CountryFilter.of("DE"));
        assertThat(changed.graduationRule()).contains(new GraduationRule.TaskAccuracy(0.9, 3, null));
        assertThat(audience.update(AudienceUpdate::withoutDescription).details().description())
                .isEmpty();
        assertThat(audience.updateFilters(List.of()).details().filters()).isEmpty();
        assertThat(audience.updateName("Last").details().name()).isEqualTo("Last");
    }

    @Test
    void recruiting_beginsHaltsAndGoesOn() {
        Audience audience = withExamples("Recruiting");
        assertThatThrownBy(audience::resumeRecruiting).isInstanceOf(ApiException.class);

        audience.startRecruiting();
        TIME.clock().advance(Duration.ofMinutes(5));
        audience.pauseRecruiting();
        int early = audience.getRecruitingMetrics().graduated();
        TIME.clock().advance(Duration.ofHours(1));
        assertThat(audience.getRecruitingMetrics().graduated()).isEqualTo(early);

        audience.resumeRecruiting();
        TIME.clock().advance(Duration.ofHours(5));

        RecruitingMetrics people = audience.getRecruitingMetrics();
        assertThat(people.graduated()).isGreaterThan(early);
        assertThat(people.graduated() + people.distilling() + people.dropped() + people.inactive())
                .isEqualTo(people.usersPerState().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        assertThat(audience.details().status()).isNotEqualTo(AudienceStatus.CREATED);
        Job job = audience.assignJob(
                client.job().createCompareJobDefinition("N", "Which?", List.of(Datapoint.textPair("a", "b"))));
        assertThat(job.warnings()).isEmpty();
        assertThat(job.getProgress().recruiting())
                .hasValueSatisfying(
                        recruiting -> assertThat(recruiting.graduated()).isPositive());
    }

    @Test
    void examples_areFoundByVisibilityAndPlace() {
        Audience audience = client.audience().createAudience("Examples");
        audience.addCompareExample("First?", Datapoint.textPair("a", "b"), "a", options -> options.sortIndex(2))
                .addCompareExample(
                        "Second?",
                        Datapoint.textPair("c", "d"),
                        "d",
                        options -> options.sortIndex(1)
                                .visibility(ExampleVisibility.PUBLIC)
                                .commonSense(true));

        assertThat(audience.streamExamples()
                        .map(example -> example.instruction().orElse("")))
                .containsExactly("Second?", "First?");
        assertThat(audience.streamExamples(search -> search.sortedByDescending(ExampleField.SORT_INDEX))
                        .map(example -> example.instruction().orElse("")))
                .containsExactly("First?", "Second?");
        assertThat(audience.streamExamples(
                        search -> search.is(ExampleField.VISIBILITY, ExampleVisibility.PUBLIC.value())))
                .singleElement()
                .satisfies(example -> assertThat(example.commonSense()).contains(true));
        assertThat(audience.getExamples(1, 2)).hasSize(1);
    }

    @Test
    void audiences_areFoundByNamePageAndProperty() {
        client.audience().createAudience("Haystack one");
        TIME.clock().advance(Duration.ofSeconds(1));
        client.audience().createAudience("Haystack two");

        assertThat(client.audience().findAudiences()).hasSizeLessThanOrEqualTo(AudienceManager.DEFAULT_AMOUNT);
        assertThat(client.audience().findAudiences("Haystack"))
                .extracting(Audience::name)
                .containsExactly("Haystack two", "Haystack one");
        assertThat(client.audience().findAudiences("Haystack", 1, 2))
                .extracting(Audience::name)
                .containsExactly("Haystack one");
        assertThat(client.audience()
                        .streamAudiences(search -> search.contains(AudienceField.NAME, "Haystack")
                                .is(AudienceField.IS_PUBLIC, false)
                                .sortedBy(AudienceField.NAME)
                                .pageSize(1))
                        .map(Audience::name))
                .containsExactly("Haystack one", "Haystack two");
        assertThat(client.audience().streamAudiences("haystack ONE")).hasSize(1);
    }

    @Test
    void filteredPart_isDeletedWithoutTheWhole() {
        Audience audience = client.audience().createAudience("Whole");
        FilteredAudience part = audience.filter(CountryFilter.of("DE"), LanguageFilter.of("de"));

        assertThat(part.baseAudienceId()).isEqualTo(audience.id());
        assertThat(part.name()).isEqualTo("Whole");
        assertThat(part.details().filter()).contains(part.filter());
        part.delete();

        assertThatThrownBy(() -> client.audience().getFilteredAudienceById(part.id()))
                .isInstanceOf(NotFoundException.class);
        assertThat(client.audience().getAudienceById(audience.id()).name()).isEqualTo("Whole");
        audience.delete();
        assertThatThrownBy(audience::details).isInstanceOf(NotFoundException.class);
    }

    @Test
    void kinds_globalCuratedAndCustom_areTold() {
        assertThat(client.audience().getAudienceById("global").kind()).isEqualTo(AudienceKind.GLOBAL);
        assertThat(client.audience().findAudiences("alignment").get(0).kind()).isEqualTo(AudienceKind.CURATED);
        assertThat(client.audience().createAudience("Own").kind()).isEqualTo(AudienceKind.CUSTOM);
    }
}
