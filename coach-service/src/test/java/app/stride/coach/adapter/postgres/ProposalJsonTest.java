package app.stride.coach.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.domain.proposal.Effect;
import app.stride.coach.domain.proposal.RuleFinding;
import app.stride.rest.JsonDialect;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalJsonTest {

    private final ProposalJson json = new ProposalJson(mapper());

    @Test
    void aFindingIsReadAsItWasStored() {
        RuleFinding finding = new RuleFinding(
                "no_two_hard_days_in_a_row",
                false,
                "error",
                "2 days",
                "1 day",
                7,
                LocalDate.of(2026, 12, 20),
                "Two hard days follow each other.");
        Effect effect = new Effect(List.of(), List.of(finding), List.of(), null);

        assertThat(json.effect(json.written(effect))).isEqualTo(effect);
    }

    @Test
    void whatAFindingDidNotHaveYetWhenItWasStoredIsNull() {
        Effect effect = json.effect("""
                {"changes":[],"reasons":[],"plan":null,
                 "findings":[{"rule":"hard_days","passed":false,"severity":"warning","message":"Two hard days."}]}
                """);

        assertThat(effect.findings())
                .containsExactly(
                        new RuleFinding("hard_days", false, "warning", null, null, null, null, "Two hard days."));
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new JsonDialect().customize(mapper);
        return mapper;
    }
}
