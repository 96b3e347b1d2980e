package ai.rapidata.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentationPageTest {
    @TempDir
    Path folder;

    @Test
    void programsOf_severalBlocks_joinsThemUntilTheNextProgram() throws IOException {
        List<DocumentedProgram> programs = programsOf(
                "```java",
                "int a = 1;",
                "```",
                "text",
                "```java",
                "int b = a;",
                "```",
                "<!-- program -->",
                "```java",
                "int a = 2;",
                "```");

        assertThat(programs).extracting(DocumentedProgram::displayName).containsExactly("page.md:2", "page.md:10");
        assertThat(programs.get(0).source(List.of())).contains("int a = 1;\nint b = a;\n");
    }

    @Test
    void programsOf_otherLanguages_areLeftAlone() throws IOException {
        assertThat(programsOf("```bash", "```java", "```", "```json", "{}", "```"))
                .isEmpty();
    }

    @Test
    void programsOf_compileOnly_isSetApart() throws IOException {
        List<DocumentedProgram> programs = programsOf(
                "```java",
                "int a = 1;",
                "```",
                "<!-- compile only -->",
                "```java",
                "int a = 2;",
                "```",
                "```java",
                "a++;",
                "```");

        assertThat(programs).extracting(DocumentedProgram::run).containsExactly(false, true);
        assertThat(programs.get(1).source(List.of())).contains("int a = 1;\na++;\n");
    }

    @Test
    void programsOf_hiddenCode_belongsToTheProgram() throws IOException {
        List<DocumentedProgram> programs =
                programsOf("```java", "int a = 1;", "```", "<!-- java", "assert a == 1;", "-->");

        assertThat(programs.get(0).source(List.of())).contains("int a = 1;\nassert a == 1;\n");
    }

    @Test
    void programsOf_blockWithoutEnd_isRefused() {
        assertThatThrownBy(() -> programsOf("```java", "int a;")).hasMessageContaining("page.md");
    }

    @Test
    void pageLine_ofAnError_isTheLineOfThePage() throws IOException {
        DocumentedProgram program = programsOf("# Title", "```java", "import java.util.List;", "int a = \"\";", "```")
                .get(0);

        String[] source = program.source(List.of("import java.io.*;")).split("\n");
        assertThat(source[4]).isEqualTo("int a = \"\";");
        assertThat(program.pageLine(List.of("import java.io.*;"), 5)).isEqualTo(4);
    }

    private List<DocumentedProgram> programsOf(String... lines) throws IOException {
        return DocumentationPage.programsOf(Files.write(folder.resolve("page.md"), List.of(lines)));
    }
}
