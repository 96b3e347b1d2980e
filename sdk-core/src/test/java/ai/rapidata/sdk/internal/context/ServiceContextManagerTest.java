package ai.rapidata.sdk.internal.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.context.ContextManager;
import ai.rapidata.sdk.context.ContextQuestion;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.internal.api.DatasetApi;
import ai.rapidata.sdk.testing.CapturedLog;
import ai.rapidata.sdk.testing.ScriptedTransport;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

class ServiceContextManagerTest {

    private static final String SHORTEN = "POST /datasets/shorten-context";

    private final ScriptedTransport service = new ScriptedTransport();
    private final ContextManager contexts = new ServiceContextManager(new DatasetApi(service), 4);

    private static List<ContextQuestion> pairs(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> new ContextQuestion("context " + index, "Which?"))
                .toList();
    }

    @Test
    void shortenContext_sendsOnePair() {
        service.on(SHORTEN, "{\"items\":[{\"shortenedContext\":\"short\"}]}");

        assertThat(contexts.shortenContext("a long text", "Which?")).isEqualTo("short");
        assertThat(service.bodyOf(SHORTEN))
                .isEqualTo("{\"items\":[{\"context\":\"a long text\",\"question\":\"Which?\"}]}");
        assertThat(service.only(SHORTEN).repeatable()).isTrue();
    }

    @Test
    void shortenContexts_tenInARequest_inTheOrderGiven() {
        service.compute(SHORTEN, request -> ScriptedTransport.shortening(request, 10));

        List<String> shortened = contexts.shortenContexts(pairs(23));

        assertThat(shortened)
                .containsExactlyElementsOf(IntStream.range(0, 23)
                        .mapToObj(index -> "context " + index)
                        .toList());
        assertThat(service.sent())
                .extracting(sent -> sent.body().objects("items").size())
                .containsExactlyInAnyOrder(10, 10, 3);
    }

    @Test
    void shortenContexts_equalPairs_areSentOnce() {
        service.compute(SHORTEN, request -> ScriptedTransport.shortening(request, 4));
        ContextQuestion first = new ContextQuestion("first one", "Which?");
        ContextQuestion other = new ContextQuestion("first one", "What?");
        ContextQuestion second = new ContextQuestion("second one", "Which?");

        assertThat(contexts.shortenContexts(List.of(first, second, first, other, second)))
                .containsExactly("firs", "seco", "firs", "firs", "seco");
        assertThat(service.bodyOf(SHORTEN))
                .isEqualTo("{\"items\":[{\"context\":\"first one\",\"question\":\"Which?\"},"
                        + "{\"context\":\"second one\",\"question\":\"Which?\"},"
                        + "{\"context\":\"first one\",\"question\":\"What?\"}]}");
    }

    @Test
    void shortenContexts_nothing_sendsNothing() {
        assertThat(contexts.shortenContexts(List.of())).isEmpty();
        assertThat(service.sent()).isEmpty();
    }

    @Test
    void shortenContexts_blankTexts_areRefusedBeforeAnyRequest() {
        assertThatThrownBy(() -> contexts.shortenContext(" ", "Which?"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("pairs[0].context: is blank");
        assertThatThrownBy(() -> contexts.shortenContexts(
                        List.of(new ContextQuestion("a", "Which?"), new ContextQuestion("b", ""))))
                .hasMessageStartingWith("pairs[1].question: is blank");
        assertThat(service.sent()).isEmpty();
    }

    @Test
    void shortenContext_anEmptyAnswer_leavesTheTextAsItIs() {
        service.on(SHORTEN, "{\"items\":[{\"shortenedContext\":\"\"}]}");

        assertThat(contexts.shortenContext("a long text", "Which?")).isEqualTo("a long text");
    }

    @Test
    void shortenContexts_tooFewAnswers_areNotTakenForOthers() {
        service.on(SHORTEN, "{\"items\":[{\"shortenedContext\":\"short\"}]}");

        assertThatThrownBy(() -> contexts.shortenContexts(pairs(2)))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("1 shortened contexts where 2 were asked for");
    }

    @Test
    void shortenContexts_oneRequestRefused_failsTheCall() {
        service.refuse(SHORTEN, 400, "not today");

        assertThatThrownBy(() -> contexts.shortenContexts(pairs(23))).hasMessageContaining("not today");
    }

    @Test
    @ResourceLock(CapturedLog.LOCK)
    void shortenContexts_answersThatAreStillTooLong_areCountedInTheLog() {
        String stillTooLong = "x".repeat(401);
        service.on(SHORTEN, "{\"items\":[{\"shortenedContext\":\"" + stillTooLong + "\"}]}");

        try (CapturedLog log = CapturedLog.start()) {
            assertThat(contexts.shortenContext("x".repeat(500), "Which?")).isEqualTo(stillTooLong);

            assertThat(log.text())
                    .contains("WARN " + ServiceContextManager.class.getName()
                            + " contexts that are above 400 characters after shortening: 1")
                    .doesNotContain("xxx");
        }
    }
}
