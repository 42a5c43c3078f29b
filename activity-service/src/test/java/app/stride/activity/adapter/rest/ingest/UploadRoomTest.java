package app.stride.activity.adapter.rest.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UploadRoomTest {
    private final UploadRoom room = new UploadRoom(100);

    @Test
    void soMuchIsTakenAsThereIsRoomFor() {
        assertThat(room.take(60)).isTrue();
        assertThat(room.take(41)).isFalse();
        assertThat(room.take(40)).isTrue();
        assertThat(room.take(1)).isFalse();
    }

    @Test
    void whatIsOverMakesRoom() {
        assertThat(room.take(100)).isTrue();
        assertThat(room.take(1)).isFalse();

        room.giveBack(100);

        assertThat(room.take(60)).isTrue();
        assertThat(room.take(60)).isFalse();
    }

    @Test
    void oneAloneIsTakenHoweverLargeItIs() {
        assertThat(room.take(1000)).isTrue();
        assertThat(room.take(1)).isFalse();
    }
}
