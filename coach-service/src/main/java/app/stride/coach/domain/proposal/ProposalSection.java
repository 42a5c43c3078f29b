package app.stride.coach.domain.proposal;

import app.stride.coach.domain.context.Line;
import app.stride.coach.domain.context.Section;
import app.stride.coach.domain.context.Topic;
import app.stride.coach.domain.training.Reading;
import app.stride.coach.domain.training.TrainingPicture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What was proposed and waits for the athlete, as a section of the context. */
public final class ProposalSection {

    private final LocalDate today;
    private final ProposalLines effects;
    private final String source;

    private ProposalSection(TrainingPicture picture, String source) {
        this.today = picture.today().date();
        this.effects = new ProposalLines(today, picture.units());
        this.source = source;
    }

    /** The proposals on the athlete's own day and in their units. */
    public static Section of(Reading<List<Proposal>> open, TrainingPicture picture) {
        return Section.of(Topic.PROPOSALS, open, new ProposalSection(picture, open.source())::lines);
    }

    private List<Line> lines(List<Proposal> open) {
        List<Line> lines = new ArrayList<>();
        for (Proposal proposal : open) {
            lines.add(Line.about("proposals." + ProposalLines.shortId(proposal), source)
                    .explanation("title", proposal.title())
                    .words(": nothing of it is done until the athlete accepts it. It would:")
                    .end());
            lines.addAll(effects.of(proposal));
        }
        return lines;
    }
}
