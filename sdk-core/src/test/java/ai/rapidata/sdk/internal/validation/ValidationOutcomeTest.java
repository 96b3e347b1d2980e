package ai.rapidata.sdk.internal.validation;

import static ai.rapidata.sdk.internal.validation.ValidationBench.CREATE;
import static ai.rapidata.sdk.internal.validation.ValidationBench.RAPID;
import static ai.rapidata.sdk.internal.validation.ValidationBench.RAPIDS;
import static ai.rapidata.sdk.internal.validation.ValidationBench.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.UploadOutcome;
import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.ForbiddenException;
import ai.rapidata.sdk.error.ServerException;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.ApiResponse;
import ai.rapidata.sdk.internal.http.RequestBody;
import ai.rapidata.sdk.testing.ScriptedTransport;
import ai.rapidata.sdk.validation.FailedRapidsException;
import ai.rapidata.sdk.validation.Rapid;
import ai.rapidata.sdk.validation.ValidationSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of validation sets when something goes wrong while they are made. */
class ValidationOutcomeTest {

    private static final String NOTHING_STORED = "{\"total\":0,\"page\":1,\"pageSize\":100,\"items\":[]}";

    @TempDir
    Path directory;

    private ValidationBench bench;

    @BeforeEach
    void open() {
        bench = new ValidationBench(directory).creating();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static Rapid compare(String name) {
        return Rapid.compare("I?", Datapoint.textPair(name, name + "!"), name);
    }

    private ValidationSet create(Rapid... rapids) {
        return bench.validation.createMixedSet("N", List.of(rapids), options -> options.dimensions("d"));
    }

    private FailedRapidsException failing(Rapid... rapids) {
        return catchThrowableOfType(FailedRapidsException.class, () -> create(rapids));
    }

    private static boolean shows(ApiRequest request, String text) {
        return ((RequestBody.JsonBody) request.body()).value().toString().contains("\"" + text + "\"");
    }

    private static ApiResponse accepted() {
        return new ApiResponse(204, java.util.Map.of(), new byte[0]);
    }

    @Test
    void oneRefused_theOthersAreThere_andWhatWasChosenHolds() {
        AtomicReference<String> refused = new AtomicReference<>("b");
        bench.service
                .compute(RAPID, request -> {
                    ScriptedTransport.refusingTexts(request, refused.get());
                    return accepted();
                })
                .accept(UPDATE);

        FailedRapidsException failure = failing(compare("a"), compare("b"), compare("c"));

        assertThat(failure.validationSet().id()).isEqualTo("vs_1");
        assertThat(failure.failedRapids()).containsExactly(compare("b"));
        assertThat(failure.failures().get(0).httpStatus()).hasValue(400);
        assertThat(failure.failures().get(0).outcome()).isEqualTo(UploadOutcome.FAILED);
        assertThat(failure)
                .hasMessageContaining("1 of 3 tasks failed; validation set vs_1 has the others")
                .hasMessageContaining("nobody wants b");
        assertThat(bench.service.only(UPDATE).body()).hasToString("{\"dimensions\":[\"d\"]}");

        refused.set("nothing");
        assertThat(failure.retry()).isSameAs(failure.validationSet());
        assertThat(bench.rapids()).hasSize(4);
        assertThat(bench.service.only(CREATE)).isNotNull();
    }

    @Test
    void retry_thatFailsAgain_canBeRetriedInTurn() {
        bench.service.refuse(RAPID, 400, "no").accept(UPDATE);
        FailedRapidsException failure = failing(compare("a"), compare("b"));
        assertThat(failure).hasMessageContaining("got none of them");

        assertThatThrownBy(failure::retry)
                .isInstanceOfSatisfying(
                        FailedRapidsException.class,
                        again -> assertThat(again.failedRapids()).containsExactly(compare("a"), compare("b")));
    }

    @Test
    void missingFile_failsItsTaskOnly_andIsNamed() throws IOException {
        bench.service.accept(RAPID).accept(UPDATE);
        String missing = bench.missing("late.jpg");
        List<List<String>> pairs =
                List.of(List.of(bench.file("a.jpg"), bench.file("b.jpg")), List.of(bench.file("c.jpg"), missing));

        FailedRapidsException failure = catchThrowableOfType(
                FailedRapidsException.class,
                () -> bench.validation.createCompareSet(
                        "N",
                        "I",
                        pairs,
                        DataType.MEDIA,
                        pairs.stream().map(pair -> pair.get(0)).toList()));

        assertThat(failure.failures()).hasSize(1);
        assertThat(failure.failures().get(0).errorMessage()).isEqualTo(FailedUpload.ASSETS_FAILED);
        assertThat(failure).hasMessageContaining("late.jpg");
        assertThat(bench.rapids()).hasSize(1);

        Files.writeString(Path.of(missing), "here it is");
        failure.retry();
        assertThat(bench.rapids()).hasSize(2);
    }

    @Test
    void setRefused_nothingElseIsSent() {
        ValidationBench other = new ValidationBench(directory);
        other.service.refuse(CREATE, 403, "not you");

        assertThatThrownBy(() -> other.validation.createMixedSet("N", List.of(compare("a"))))
                .isInstanceOf(ForbiddenException.class);
        assertThat(other.service.lines()).containsExactly(CREATE);
        other.close();
    }

    @Test
    void dimensionsRefused_saysWhichSetExists() {
        bench.service.accept(RAPID).refuse(UPDATE, 500, "down");

        assertThatThrownBy(() -> create(compare("a")))
                .isInstanceOf(ServerException.class)
                .satisfies(thrown -> assertThat(thrown.getSuppressed()[0]).hasMessageContaining("vs_1"));
    }

    @Test
    void throttled_isSentAgain() {
        bench.service.refuse(RAPID, 429, "slowly").accept(RAPID).accept(UPDATE);

        create(compare("a"));

        assertThat(bench.rapids()).hasSize(2);
    }

    @Test
    void answerLost_taskArrived_isNotSentTwice() {
        bench.service
                .fail(RAPID, () -> new ConnectionException("answer lost", null, true))
                .accept(UPDATE)
                .on(RAPIDS, """
                        {"total":1,"page":1,"pageSize":100,"items":[{"id":"r","type":"Compare",
                         "asset":{"_t":"MultiAsset","assets":[{"_t":"TextAsset","text":"a"},{"_t":"TextAsset","text":"a!"}]},
                         "payload":{"_t":"ComparePayload","criteria":"I?"},"context":null}]}
                        """);

        create(compare("a"));

        assertThat(bench.rapids()).hasSize(1);
    }

    @Test
    void answerLost_taskDidNotArrive_isSentAgain() {
        bench.service
                .fail(RAPID, () -> new ConnectionException("answer lost", null, true))
                .accept(RAPID)
                .accept(UPDATE)
                .on(RAPIDS, NOTHING_STORED);

        create(compare("a"));

        assertThat(bench.rapids()).hasSize(2);
    }

    @Test
    void answerLost_ofOneOfTwoEqualTasks_looksForBoth() {
        AtomicInteger sent = new AtomicInteger();
        bench.service
                .compute(RAPID, request -> {
                    if (shows(request, "a") && sent.incrementAndGet() == 1) {
                        throw new ConnectionException("answer lost", null, true);
                    }
                    return accepted();
                })
                .accept(UPDATE)
                .on(RAPIDS, """
                        {"total":1,"page":1,"pageSize":100,"items":[{"id":"r","type":"Compare",
                         "asset":{"_t":"MultiAsset","assets":[{"_t":"TextAsset","text":"a"},{"_t":"TextAsset","text":"a!"}]},
                         "payload":{"_t":"ComparePayload","criteria":"I?"},"context":null}]}
                        """);

        create(compare("a"), compare("a"));

        assertThat(bench.rapids()).hasSize(3);
    }

    @Test
    void answerLost_andTheSetDoesNotTell_isUnconfirmed() {
        bench.service
                .fail(RAPID, () -> new ConnectionException("answer lost", null, true))
                .accept(UPDATE)
                .refuse(RAPIDS, 500, "down");

        FailedRapidsException failure = failing(compare("a"));

        assertThat(failure.failures().get(0).outcome()).isEqualTo(UploadOutcome.UNCONFIRMED);
        assertThat(failure.failures().get(0).errorMessage()).contains("does not tell whether it arrived");
    }

    @Test
    void serverError_thatEnds_isForgotten_thatStays_isReported() {
        bench.service.refuse(RAPID, 500, "down").accept(UPDATE).on(RAPIDS, NOTHING_STORED);

        FailedRapidsException failure = failing(compare("a"));

        assertThat(failure.failures().get(0).httpStatus()).hasValue(500);
        assertThat(bench.rapids()).hasSize(3);
    }
}
