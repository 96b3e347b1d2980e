package ai.rapidata.sandbox.labeling;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.clock.VirtualClock;
import ai.rapidata.sandbox.crowd.Crowd;
import ai.rapidata.sandbox.crowd.Labeler;
import ai.rapidata.sandbox.crowd.Question;
import ai.rapidata.sandbox.crowd.Seed;
import ai.rapidata.sandbox.crowd.Stimulus;
import ai.rapidata.sandbox.crowd.Task;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelingEngineTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final VirtualClock clock = SandboxClock.virtual(START);
    private final Crowd crowd = new Crowd(42).responsesPerSecond(1);
    private final List<Instant> settled = new ArrayList<>();
    private final LabelingEngine engine = new LabelingEngine(clock, crowd, new LabelingListener() {
        @Override
        public void answered(Labeling labeling) {}

        @Override
        public void settled(Labeling labeling, Instant at) {
            settled.add(at);
        }
    });

    @Test
    void labeling_overTime_getsExactlyTheAnswersItNeeds() {
        Labeling labeling = labeling(4, new Referee.Naive(10));
        engine.start(labeling, everybody());
        clock.advance(Duration.ofSeconds(20));
        assertThat(labeling.progress().completed()).isBetween(12L, 30L);
        assertThat(settled).isEmpty();
        clock.advance(Duration.ofMinutes(2));
        assertThat(labeling.progress()).isEqualTo(new LabelingProgress(40, 40, true));
        assertThat(labeling.rapids()).allMatch(rapid -> rapid.responses().size() == 10);
        assertThat(labeling.rapids())
                .allMatch(rapid -> rapid.responses().stream()
                                .map(r -> r.labeler().id())
                                .distinct()
                                .count()
                        == 10);
        assertThat(settled).hasSize(1);
        assertThat(settled.get(0)).isBetween(START.plusSeconds(20), START.plusSeconds(70));
        assertThat(clock.pendingTasks()).isZero();
    }

    @Test
    void answers_doNotDependOnHowTheClockMoves() {
        Labeling inOneGo = labeling(3, new Referee.Naive(7));
        engine.start(inOneGo, everybody());
        clock.advance(Duration.ofHours(1));

        VirtualClock slow = SandboxClock.virtual(START);
        Labeling inSteps = labeling(3, new Referee.Naive(7));
        new LabelingEngine(slow, new Crowd(42).responsesPerSecond(1), nobodyListens()).start(inSteps, everybody());
        for (int i = 0; i < 300; i++) {
            slow.advance(Duration.ofMillis(333));
        }
        assertThat(inSteps.rapids()).isEqualTo(inOneGo.rapids());
    }

    @Test
    void labeling_forAnAudienceOfNobody_neverProgressesAndCostsNoWork() {
        Labeling labeling = labeling(1, new Referee.Naive(1));
        List<Labeler> pool = new ArrayList<>();
        engine.start(labeling, pool(pool));
        clock.advance(Duration.ofDays(3));
        assertThat(labeling.progress().completed()).isZero();
        assertThat(clock.pendingTasks()).isZero();
        pool.add(crowd.find(who -> true).get(0));
        engine.wake();
        clock.advance(Duration.ofSeconds(5));
        assertThat(settled).hasSize(1);
    }

    @Test
    void labeling_ofMoreAnswersThanLabelers_waitsForOthersToJoin() {
        Labeling labeling = labeling(2, new Referee.Naive(5));
        List<Labeler> pool = new ArrayList<>(crowd.find(who -> true).subList(0, 3));
        engine.start(labeling, pool(pool));
        clock.advance(Duration.ofHours(1));
        assertThat(labeling.progress().completed()).isEqualTo(6);
        pool.addAll(crowd.find(who -> true).subList(3, 6));
        engine.wake();
        clock.advance(Duration.ofHours(1));
        assertThat(labeling.isDone()).isTrue();
    }

    @Test
    void stoppedLabeling_keepsItsAnswersAndGoesOnLater() {
        Labeling labeling = labeling(2, new Referee.Naive(20));
        engine.start(labeling, everybody());
        clock.advance(Duration.ofSeconds(10));
        long before = labeling.progress().completed();
        engine.stop(labeling.id());
        clock.advance(Duration.ofHours(1));
        assertThat(labeling.progress().completed()).isEqualTo(before).isPositive();
        engine.start(labeling, everybody());
        clock.advance(Duration.ofHours(1));
        assertThat(labeling.isDone()).isTrue();
    }

    @Test
    void restartedRapid_isReplacedAndAnsweredAgainByChance() {
        Labeling labeling = labeling(2, new Referee.Naive(15));
        engine.start(labeling, everybody());
        clock.advance(Duration.ofHours(1));
        Rapid first = labeling.rapids().get(0);
        labeling.restart(Map.of(first.id(), "rap_new"));
        assertThat(labeling.progress().percentage()).isLessThan(100);
        engine.start(labeling, everybody());
        clock.advance(Duration.ofHours(1));
        assertThat(labeling.rapid(first.id()).orElseThrow().state()).isEqualTo(RapidState.Rejected);
        assertThat(labeling.rapid("rap_new").orElseThrow().responses())
                .hasSize(15)
                .isNotEqualTo(first.responses());
        assertThat(labeling.rapids()).hasSize(2);
        assertThat(labeling.isDone()).isTrue();
    }

    @Test
    void budget_isSpentExactlyOverAllRapids() {
        Labeling labeling = labeling(4, new Referee.Budget(10));
        engine.start(labeling, everybody());
        clock.advance(Duration.ofHours(1));
        assertThat(labeling.progress()).isEqualTo(new LabelingProgress(10, 10, true));
        assertThat(labeling.rapids()).allMatch(rapid -> rapid.state() == RapidState.Done);
    }

    @Test
    void manyRapids_areLabeledQuickly() {
        Labeling labeling = labeling(5000, new Referee.Naive(4));
        engine.start(labeling, everybody());
        clock.advance(Duration.ofDays(2));
        assertThat(labeling.progress().completed()).isEqualTo(20_000);
    }

    private Labeling labeling(int rapids, Referee referee) {
        List<Rapid> open = IntStream.range(0, rapids)
                .mapToObj(i -> Rapid.open("rap_" + i, subject(i)))
                .toList();
        return new Labeling("wf_1", new Seed(1), referee, open);
    }

    private static Subject subject(int number) {
        Task task = new Task(
                new Question.Classify("What is it?", List.of("A", "B", "C")),
                List.of(Stimulus.ofText("text " + number)),
                null,
                Map.of());
        return new Subject("dp_" + number, number, null, task, JsonNodeFactory.instance.objectNode(), null, Map.of());
    }

    private LabelerPool everybody() {
        return pool(crowd.find(who -> true));
    }

    private static LabelerPool pool(List<Labeler> labelers) {
        return new LabelerPool() {
            @Override
            public List<Labeler> labelers(Instant now) {
                return labelers;
            }

            @Override
            public Optional<Instant> nextChange(Instant now) {
                return Optional.empty();
            }
        };
    }

    private static LabelingListener nobodyListens() {
        return new LabelingListener() {
            @Override
            public void answered(Labeling labeling) {}

            @Override
            public void settled(Labeling labeling, Instant at) {}
        };
    }
}
