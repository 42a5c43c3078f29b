package app.stride.activity.adapter.rest.mydata;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.usecase.mydata.ForeignBelongings.Part;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadMeTest {
    @Test
    void everyFileOfAWholeArchiveIsListed() {
        assertThat(ReadMe.of(Set.of(Part.values())))
                .contains("\nplans.json            your training plans: ")
                .contains("\nconversations.json    your conversations")
                .contains("\nproposals.json        changes")
                .contains("\ndaily-checkins/       your")
                .doesNotContain("NOT INCLUDED");
    }

    @Test
    void whatIsMissingIsSaidAndNotListed() {
        assertThat(ReadMe.of(Set.of(Part.PLANS)))
                .contains("\nplans.json ")
                .doesNotContain("\nconversations.json", "\nproposals.json", "NOT INCLUDED: your training plans")
                .contains("NOT INCLUDED: your conversations with the coach")
                .contains("NOT INCLUDED: your proposals of the coach")
                .contains("STRIDE_COACH_URL");
    }
}
