package ai.rapidata.sandbox.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrowdTest {

    private static final List<String> YES_NO = List.of("Yes", "No");

    @Test
    void labelers_ofTheSameSeed_areTheSamePeople() {
        assertThat(new Crowd(7).find(who -> true)).isEqualTo(new Crowd(7).find(who -> true));
        assertThat(new Crowd(8).find(who -> true).get(0))
                .isNotEqualTo(new Crowd(7).find(who -> true).get(0));
    }

    @Test
    void labelers_ofALargeCrowd_differInEveryRespect() {
        List<Labeler> labelers = new Crowd(1).find(who -> true);
        assertThat(labelers).hasSize(Crowd.POOL);
        assertThat(labelers.stream().map(Labeler::id).collect(Collectors.toSet()))
                .hasSize(Crowd.POOL);
        assertThat(labelers.stream().map(Labeler::country).distinct().count()).isGreaterThan(80);
        assertThat(labelers.stream().map(Labeler::device).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("Phone", "Tablet", "Unknown");
        assertThat(labelers.stream()
                        .flatMap(one -> one.demographic("age").stream())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("0-17", "18-29", "30-39", "40-49", "50-64", "65+");
        assertThat(labelers.stream().mapToDouble(Labeler::score)).allMatch(score -> score > 0 && score < 1);
    }

    @Test
    void find_byANarrowFilter_findsSomebody() {
        List<Labeler> found = new Crowd(1)
                .find(who -> who.country().equals("CH")
                        && who.language().equals("it")
                        && who.demographic("age").filter("65+"::equals).isPresent());
        assertThat(found).isNotEmpty().allMatch(who -> who.country().equals("CH"));
        assertThat(new Crowd(1).find(who -> who.country().equals("AQ"))).isEmpty();
    }

    @Test
    void answer_isThePureResultOfItsArguments() {
        Task task = classify("photo.jpg", YES_NO);
        Labeler labeler = new Crowd(3).find(who -> true).get(5);
        assertThat(new Crowd(3).answer(labeler, task, "a")).isEqualTo(new Crowd(3).answer(labeler, task, "a"));
        Set<Answer> attempts = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            attempts.add(new Crowd(3).answer(labeler, compare("a.jpg", "b.jpg"), "attempt " + i));
        }
        assertThat(attempts).hasSize(2);
    }

    @Test
    void classification_isRightAsOftenAsTheScoreSays() {
        Crowd crowd = new Crowd(11).truth("photo.jpg", "C");
        Labeler labeler = labeler(0.4);
        Task task = classify("photo.jpg", List.of("A", "B", "C", "D"));
        long right = IntStream.range(0, 4000)
                .filter(i -> crowd.answer(labeler, task, "n" + i).equals(new Answer.Category("C")))
                .count();
        assertThat(right / 4000.0).isCloseTo(0.4 + 0.6 / 4, within(0.03));
    }

    @Test
    void classification_withoutATruth_followsTheWordInTheName() {
        assertThat(majority(new Crowd(5), classify("dog.jpeg", List.of("Cat", "Dog"))))
                .isEqualTo(new Answer.Category("Dog"));
        assertThat(majority(new Crowd(5), classify("cat1.jpg", List.of("Cat", "Dog", "Bird"))))
                .isEqualTo(new Answer.Category("Cat"));
    }

    @Test
    void classification_onAScale_followsTheQuality() {
        Crowd crowd = new Crowd(5).quality("poor.png", 0.05).quality("fine.png", 0.95);
        List<String> scale = List.of("1: Not at all", "2: A little", "3: Moderately", "4: Very well", "5: Perfectly");
        assertThat(majority(crowd, classify("poor.png", scale))).isEqualTo(new Answer.Category(scale.get(0)));
        assertThat(majority(crowd, classify("fine.png", scale))).isEqualTo(new Answer.Category(scale.get(4)));
    }

    @Test
    void comparison_prefersTheBetterBySetQuality() {
        Crowd crowd = new Crowd(2).quality("a.jpg", 0.1).quality("b.jpg", 0.9);
        assertThat(majority(crowd, compare("a.jpg", "b.jpg"))).isEqualTo(Answer.Winners.only(1));
        crowd.quality("a.jpg", 1.9);
        assertThat(majority(crowd, compare("a.jpg", "b.jpg"))).isEqualTo(Answer.Winners.only(0));
    }

    @Test
    void comparison_ofEqualThings_isUndecidedOnlyWhereAllowed() {
        Crowd crowd = new Crowd(2).quality("a.jpg", 0.8).quality("b.jpg", 0.8);
        Task forced = compare("a.jpg", "b.jpg");
        Task allowed = new Task(forced.question(), forced.shown(), null, Map.of("compare_unsure", "5000"));
        assertThat(answers(crowd, forced)).noneMatch(answer -> undecided(answer));
        List<Answer> free = answers(crowd, allowed);
        assertThat(free).contains(new Answer.Winners(List.of(0, 1)));
        assertThat(free.stream().filter(CrowdTest::undecided).count()).isBetween(80L, 250L);
    }

    @Test
    void otherTasks_areAnsweredWithinTheirLimits() {
        Crowd crowd = new Crowd(4).place("street.jpg", 30, 70);
        Stimulus image = Stimulus.ofFile("street.jpg", "h1.jpg", null);
        Labeler careful = labeler(0.99);
        var points = (Answer.Points) crowd.answer(
                careful,
                new Task(new Question.Locate("Tap the car"), List.of(image), null, Map.of("locate_min_points", "2")),
                "x");
        assertThat(points.points()).hasSize(2).allMatch(point -> Math.abs(point.x() - 30) < 10);
        var text = (Answer.Text) crowd.answer(
                careful,
                new Task(
                        new Question.FreeText("What is it?"),
                        List.of(image),
                        null,
                        Map.of("free_text_minimum_characters", "40", "free_text_max_characters", "50")),
                "x");
        assertThat(text.text()).hasSizeBetween(40, 50);
        var words = (Answer.Words) crowd.answer(
                careful,
                new Task(
                        new Question.SelectWords("Which are wrong?", List.of("a", "b", "c")),
                        List.of(image),
                        null,
                        Map.of()),
                "x");
        assertThat(words.indexes()).allMatch(index -> index >= 0 && index < 3).isSorted();
    }

    @Test
    void wordsMomentsAndTexts_followWhatIsSet() {
        Crowd crowd =
                new Crowd(4).words("clip.mp4", 0, 2).moment("clip.mp4", 42_000).text("clip.mp4", "a dog");
        List<Stimulus> clip = List.of(Stimulus.ofFile("clip.mp4", "h1.mp4", null));
        Task words =
                new Task(new Question.SelectWords("Which are right?", List.of("a", "b", "c")), clip, null, Map.of());
        assertThat(majority(crowd, words)).isEqualTo(new Answer.Words(List.of(0, 2)));
        Task written = new Task(new Question.FreeText("What is it?"), clip, null, Map.of());
        assertThat(majority(crowd, written)).isEqualTo(new Answer.Text("a dog"));
        Task marked = new Task(new Question.Scrub("When?"), clip, null, Map.of());
        long near = answers(crowd, marked).stream()
                .map(answer -> ((Answer.Moments) answer).milliseconds().get(0))
                .filter(moment -> Math.abs(moment - 42_000) <= 600)
                .count();
        assertThat(near).isGreaterThan(130);
    }

    @Test
    void settings_outOfRange_areRefusedByName() {
        Crowd crowd = new Crowd(1);
        assertThatThrownBy(() -> crowd.quality("x", Double.NaN)).hasMessageContaining("quality");
        assertThatThrownBy(() -> crowd.responsesPerSecond(0)).hasMessageContaining("responsesPerSecond");
        assertThatThrownBy(() -> crowd.requiredExamples(0)).hasMessageContaining("requiredExamples");
        assertThatThrownBy(() -> crowd.place("x", 101, 0)).hasMessageContaining("0..100");
        assertThatThrownBy(() -> crowd.moment("x", -1)).hasMessageContaining("moment");
    }

    private static boolean undecided(Answer answer) {
        return ((Answer.Winners) answer).indexes().size() != 1;
    }

    private static Answer majority(Crowd crowd, Task task) {
        return answers(crowd, task).stream()
                .collect(Collectors.groupingBy(answer -> answer, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static List<Answer> answers(Crowd crowd, Task task) {
        return crowd.find(who -> true).stream()
                .limit(300)
                .map(labeler -> crowd.answer(labeler, task, "one"))
                .toList();
    }

    private static Labeler labeler(double score) {
        return new Labeler("usr_1", "US", "en", Map.of(), "Phone", Map.of("global", score));
    }

    private static Task classify(String name, List<String> options) {
        return new Task(
                new Question.Classify("What is it?", options),
                List.of(Stimulus.ofFile(name, "hash-of-" + name, null)),
                null,
                Map.of());
    }

    private static Task compare(String a, String b) {
        return new Task(
                new Question.Compare("Which is better?"),
                List.of(Stimulus.ofFile(a, "hash-of-" + a, null), Stimulus.ofFile(b, "hash-of-" + b, null)),
                null,
                Map.of());
    }
}
