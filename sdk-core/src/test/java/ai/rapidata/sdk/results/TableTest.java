package ai.rapidata.sdk.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.json.JsonNull;
import ai.rapidata.sdk.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    private static final Table TWO = Table.builder()
            .row(Map.of("name", JsonValue.of("a")))
            .row(Map.of("votes", JsonValue.of(3)))
            .build();

    private static Table cell(String text) {
        return Table.builder().row(Map.of("c", JsonValue.of(text))).build();
    }

    private static String csv(String text, CsvFormat format) {
        return cell(text).toCsv(format).substring("c\r\n".length());
    }

    @Test
    void columns_areTheUnionInOrderOfAppearance() {
        assertThat(TWO.columns()).containsExactly("name", "votes");
        assertThat(TWO.rowCount()).isEqualTo(2);
        assertThat(TWO.cell(0, "votes")).isEqualTo(JsonNull.INSTANCE);
        assertThat(TWO.text(0, "name")).isEqualTo("a");
        assertThat(TWO.text(1, "name")).isEmpty();
        assertThat(TWO.number(1, "votes")).hasValue(3);
        assertThat(TWO.number(0, "name")).isEmpty();
        assertThat(TWO.column("votes")).containsExactly(JsonNull.INSTANCE, JsonValue.of(3));
        assertThat(TWO.row(1)).containsExactly(Map.entry("votes", JsonValue.of(3)));
    }

    @Test
    void columnsGivenFirst_keepTheirPlace() {
        Table table = Table.builder()
                .columns(List.of("name", "score"))
                .row(Map.of("score", JsonValue.of(1)))
                .row(Map.of("extra", JsonValue.of(2)))
                .build();

        assertThat(table.columns()).containsExactly("name", "score", "extra");
    }

    @Test
    void unknownColumn_isNamedTogetherWithTheOthers() {
        assertThatThrownBy(() -> TWO.text(0, "vote"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("column: \"vote\" is not in the table; use one of [name, votes]");
    }

    @Test
    void table_cannotBeChanged() {
        assertThatThrownBy(() -> TWO.rows().get(0).set(0, JsonNull.INSTANCE))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> TWO.rows().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> TWO.columns().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void equalContent_isEqual() {
        assertThat(cell("x")).isEqualTo(cell("x")).hasSameHashCodeAs(cell("x")).isNotEqualTo(cell("y"));
    }

    @Test
    void csv_quotesOnlyWhatMustBe() {
        assertThat(csv("plain text", CsvFormat.EXACT)).isEqualTo("plain text\r\n");
        assertThat(csv("a,b", CsvFormat.EXACT)).isEqualTo("\"a,b\"\r\n");
        assertThat(csv("say \"hi\"", CsvFormat.EXACT)).isEqualTo("\"say \"\"hi\"\"\"\r\n");
        assertThat(csv("two\nlines", CsvFormat.EXACT)).isEqualTo("\"two\nlines\"\r\n");
        assertThat(csv("old mac\r", CsvFormat.EXACT)).isEqualTo("\"old mac\r\"\r\n");
        assertThat(csv("", CsvFormat.EXACT)).isEqualTo("\"\"\r\n");
        assertThat(csv("日本 𝄞", CsvFormat.EXACT)).isEqualTo("日本 𝄞\r\n");
    }

    @Test
    void csv_nullIsEmptyAndEmptyTextIsQuoted() {
        Table table = Table.builder()
                .columns(List.of("a", "b", "c"))
                .row(Map.of("b", JsonValue.of("")))
                .build();

        assertThat(table.toCsv(CsvFormat.EXACT)).isEqualTo("a,b,c\r\n,\"\",\r\n");
    }

    @Test
    void csv_numbersAndStructuresAreJson() {
        Table table = Table.builder()
                .columns(List.of("n", "list"))
                .row(Map.of("n", JsonValue.of(-0.5), "list", JsonValue.ofStrings(List.of("x", "y"))))
                .build();

        assertThat(table.toCsv(CsvFormat.SPREADSHEET_SAFE)).isEqualTo("n,list\r\n-0.5,\"[\"\"x\"\",\"\"y\"\"]\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x"})
    void csv_formulas_areExactOrHarmlessAsChosen(String formula) {
        assertThat(csv(formula, CsvFormat.EXACT)).doesNotContain("'");
        assertThat(csv(formula, CsvFormat.SPREADSHEET_SAFE)).contains("'" + formula);
    }

    @Test
    void csv_headersAreGuardedToo() {
        Table table = Table.builder().row(Map.of("=cmd", JsonValue.of(1))).build();

        assertThat(table.toCsv(CsvFormat.SPREADSHEET_SAFE)).isEqualTo("'=cmd\r\n1\r\n");
    }

    @Test
    void format_alignsAndCuts() {
        Table table = Table.builder()
                .columns(List.of("name", "votes"))
                .row(Map.of("name", JsonValue.of("a"), "votes", JsonValue.of(12)))
                .row(Map.of("name", JsonValue.of("a name that is long"), "votes", JsonValue.of(3)))
                .row(Map.of("name", JsonValue.of("line\nbreak\u001b[31m")))
                .row(Map.of("name", JsonValue.of("unseen")))
                .build();

        assertThat(table.format(3, 10)).isEqualTo("""
                        name        votes
                        a              12
                        a name th…      3
                        line brea…
                        … 1 more rows
                        """);
    }

    @Test
    void toString_isBounded() {
        Table.Builder large = Table.builder();
        IntStream.range(0, 1000).forEach(i -> large.row(Map.of("t", JsonValue.of("x".repeat(500)))));

        assertThat(large.build().toString().lines()).hasSize(22).allMatch(line -> line.length() <= 32);
    }

    @Test
    void markdown_escapesWhatWouldBreakIt() {
        assertThat(cell("a|b\nc\\").toMarkdown()).isEqualTo("| c |\n| --- |\n| a\\|b<br>c\\\\ |\n");
    }
}
