package ai.rapidata.sdk.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.internal.http.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchResultReaderTest {

    @Test
    void result_everyMember_isRead() {
        BatchResult result = read("""
                {"batchUploadId":"b1","status":"Completed","totalCount":2,"items":[
                  {"url":"http://h/1","status":"Completed","fileName":"1.png","warnings":["large","old"],"new":{"a":[1]}},
                  {"url":"http://h/2","status":"Failed","fileName":null,"warnings":[],"errorMessage":"403",
                   "stage":"download","upstreamHttpStatus":403}],"newer":[{"items":[]}]}""");

        assertThat(result)
                .isEqualTo(new BatchResult(
                        "Completed",
                        List.of(
                                new BatchResult.Item(
                                        "http://h/1", "Completed", "1.png", List.of("large", "old"), null, null, null),
                                new BatchResult.Item(
                                        "http://h/2", "Failed", null, List.of(), "403", "download", 403))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"url\":null,\"status\":null,\"fileName\":null,\"warnings\":null,\"stage\":null}",
                "{\"url\":[],\"status\":{\"a\":1},\"fileName\":\"\",\"warnings\":\"none\",\"stage\":\"\"}",
                "{\"warnings\":[1,null,[\"x\"],{\"y\":\"z\"}],\"upstreamHttpStatus\":\"none\"}",
                "{\"upstreamHttpStatus\":403.5}",
                "{\"upstreamHttpStatus\":1e10}",
                "{\"upstreamHttpStatus\":[403]}"
            })
    void item_membersOfOtherKinds_countAsNotKnown(String item) {
        assertThat(read("{\"status\":\"Processing\",\"items\":[" + item + "]}").items())
                .containsExactly(new BatchResult.Item("", "", null, List.of(), null, null, null));
    }

    @Test
    void item_numberWrittenAsText_isANumber() {
        BatchResult.Item item = read("{\"items\":[{\"url\":7,\"upstreamHttpStatus\":\"404\"}]}")
                .items()
                .get(0);

        assertThat(item.url()).isEqualTo("7");
        assertThat(item.upstreamStatus()).isEqualTo(404);
    }

    @Test
    void items_thatAreNoObjects_areLeftOut() {
        assertThat(read("{\"items\":[1,null,[{\"url\":\"x\"}],{\"url\":\"a\"},\"b\"]}")
                        .items())
                .extracting(BatchResult.Item::url)
                .containsExactly("a");
        assertThat(read("{\"status\":\"Completed\",\"items\":{\"url\":\"a\"}}").items())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "\"secret\"", "secret", "{\"items\":[{\"url\":\"secret\"", "{} {}", "{\"a\" secret}"})
    void text_thatIsNoObject_isRefusedWithoutQuotingIt(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("status 200")
                .satisfies(e -> assertThat(e.getMessage() + e.getCause()).doesNotContain("secret"));
    }

    private static BatchResult read(String text) {
        return new ApiResponse(200, Map.of(), text.getBytes(StandardCharsets.UTF_8))
                .readObject(BatchResultReader::read);
    }
}
