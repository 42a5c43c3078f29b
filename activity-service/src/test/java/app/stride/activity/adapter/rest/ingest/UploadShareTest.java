package app.stride.activity.adapter.rest.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UploadShareTest {
    private static final long AHEAD = UploadShare.AHEAD;

    private final UploadRoom room = new UploadRoom(3 * AHEAD);

    private UploadShare share() {
        assertThat(room.take(AHEAD)).isTrue();
        return new UploadShare(room, AHEAD);
    }

    @Test
    void itGrowsWithWhatComesAsLongAsThereIsRoom() {
        UploadShare first = share();
        UploadShare second = share();

        assertThat(first.growsWith(AHEAD)).isTrue();
        assertThat(first.growsWith(AHEAD)).isTrue();
        assertThat(room.left()).isZero();
        assertThat(second.growsWith(1)).isFalse();
    }

    @Test
    void allThatItHasGrownToIsGivenBackOnce() {
        UploadShare share = share();
        assertThat(share.growsWith(AHEAD)).isTrue();

        share.end();
        share.end();

        assertThat(room.left()).isEqualTo(3 * AHEAD);
        assertThat(share.isOver()).isTrue();
    }

    @Test
    void aloneItGrowsAsFarAsItLikes() {
        assertThat(share().growsWith(9 * AHEAD)).isTrue();
    }
}
