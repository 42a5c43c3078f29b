package app.stride.activity.usecase.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargestFileTest {
    @ParameterizedTest
    @CsvSource({"4, 1", "128, 16", "247, 30", "256, 32", "512, 64", "8192, 64"})
    void isAnEighthOfTheMemoryAndNeverMoreThanSixtyFourMebibytes(long memoryMib, int fileMib) {
        assertThat(LargestFile.bytes(memoryMib << 20)).isEqualTo(fileMib << 20);
    }
}
