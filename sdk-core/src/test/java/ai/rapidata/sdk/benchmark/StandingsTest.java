package ai.rapidata.sdk.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingsTest {

    private static Standing standing(String id, String name, @Nullable Integer rank, @Nullable Double score) {
        return new Standing(
                id,
                name,
                rank,
                score,
                score == null ? null : new ConfidenceInterval(18.2, 19),
                57.5,
                80,
                412,
                StandingStatus.ACTIVE,
                true,
                false,
                null,
                null,
                null,
                null);
    }

    private final Standings standings = new Standings(
            List.of(
                    standing("p1", "M", 1, 1043.2178),
                    standing("p2", "M", 2, 998.125),
                    standing("p3", "N", null, null)),
            824);

    @Test
    void toTable_ofNobody_hasItsColumnsAllTheSame() {
        assertThat(Standings.empty().toTable().columns())
                .startsWith("name", "wins", "total_matches", "score")
                .contains("rank", "lower", "upper", "responses", "status", "is_evaluating", "id");
        assertThat(Standings.empty().toTable().rowCount()).isZero();
        assertThat(Standings.empty().toCsv()).startsWith("name,wins,total_matches,score,");
    }

    @Test
    void toTable_keepsIdsIntervalsAndCounts() {
        assertThat(standings.toCsv())
                .contains("M,57.5,80.0,1043.22,1,1025.02,1062.22,412,Active,true,false,p1")
                .contains("M,57.5,80.0,998.12,2,")
                .contains("N,57.5,80.0,,,,,412,Active,true,false,p3");
    }

    @Test
    void modelsOfOneName_areFoundByTheirIds() {
        assertThat(standings.named("M")).extracting(Standing::participantId).containsExactly("p1", "p2");
        assertThat(standings.find("p2").orElseThrow().rank()).isEqualTo(2);
        assertThat(standings.find("p9")).isEmpty();
    }

    @Test
    void toMarkdown_showsIntervals() {
        assertThat(standings.toMarkdown())
                .contains("| rank | name | score | interval |")
                .contains("| 1 | M | 1043.22 | 1025.02 to 1062.22 | 57.5 | 80.0 | 412 |");
    }
}
