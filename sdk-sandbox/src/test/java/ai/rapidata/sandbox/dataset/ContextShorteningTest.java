package ai.rapidata.sandbox.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContextShorteningTest {

    @Test
    void shorten_keepsWhatTheQuestionIsAbout() {
        String filler = "The weather was fine and everybody went out for a walk along the river. ";
        String context = filler.repeat(5) + "The couch in the hall is red. " + filler.repeat(5);

        String shortened = ContextShortening.shorten(context, "Which color is the couch?");

        assertThat(shortened).contains("The couch in the hall is red.").hasSizeLessThanOrEqualTo(400);
        assertThat(ContextShortening.shorten(context, "Which color is the couch?"))
                .isEqualTo(shortened);
    }

    @Test
    void shorten_oneEndlessSentence_isCutAtAWord() {
        String shortened = ContextShortening.shorten("word ".repeat(200), "?");

        assertThat(shortened).hasSizeLessThanOrEqualTo(400).endsWith("word…");
    }

    @Test
    void shorten_noSpacesAndSurrogates_cutsNoCharacter() {
        String shortened = ContextShortening.shorten("😀".repeat(300), "?");

        assertThat(shortened).hasSizeLessThanOrEqualTo(400).endsWith("😀…");
    }

    @Test
    void shorten_shortOrBlank_staysAlmostAsItIs() {
        assertThat(ContextShortening.shorten("two\n  lines ", "?")).isEqualTo("two lines");
        assertThat(ContextShortening.shorten("  ", "?")).isEqualTo("  ");
    }
}
