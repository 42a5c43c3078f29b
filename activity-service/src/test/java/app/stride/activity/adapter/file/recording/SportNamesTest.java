package app.stride.activity.adapter.file.recording;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.domain.activity.Sport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SportNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
            RUN: Beh, Běh, Tek, Jooksmine, Skriešana, Bėgimas, Bieganie, Juoksu, Löpning, Løb, Trčanje, Futás, Koşu
            RUN: бягане, Біг, Трчање, Τρέξιμο, Alergare, Lari, Chạy bộ, Jogging, Marathon, Trail, Course à pied
            RUN: 跑步, 越野跑, ジョギング, 러닝, วิ่ง, ריצה, الجري
            RUN: トレイルラン, 朝ラン, トレランレース, ラン(屋外), ラン5km, フルマラソン, Lari di jalan raya, Run around the golf course
            WALK: Gång, Stavgång, Jalan, Jalan cepat
            WALK: Promenad, Spacer, Chůze, Chôdza, Kävely, Séta, Hoja, Šetnja, Gåtur, Plimbare, Kõndimine
            WALK: Ходьба, Прогулянка, Ходене, Περπάτημα, Yürüyüş, Jalan kaki, Đi bộ, Marcha nórdica, Passeggiata
            WALK: ウォーキング, 步行, 健走, 걷기, เดิน, הליכה, المشي, Indoor Walking
            HIKE: Wandern, Wanderung, Vandring, Vaellus, Turistika, Pěší turistika, Wędrówka, Pohodništvo, Túrázás
            HIKE: Поход, Πεζοπορία, Doğa yürüyüşü, Đi bộ đường dài, เดินป่า, ハイキング, 徒步, 健行, 등산
            RIDE: Cyclisme, VTT, Fahrrad, Sykling, Pyöräily, Kolarstwo, Jazda na rowerze, Cykloturistika, Kerékpározás
            RIDE: Jízda na kole
            RIDE: Велосипед, Ποδηλασία, Bisiklet, Bersepeda, 骑行, 騎自行車, サイクリング, 자전거 타기
            SWIM: Natação, Úszás, Плавание, Uinti, 游泳
            """)
    void aSportIsKnownInManyLanguages(Sport sport, String names) {
        assertThat(names.split(", ", -1))
                .allSatisfy(name -> assertThat(SportNames.sport(name)).as(name).isEqualTo(sport));
    }

    @ParameterizedTest
    @CsvSource({
        "Motorcycling, OTHER",
        "motorbike, OTHER",
        "Motociclismo, OTHER",
        "骑马, OTHER",
        "Obstacle Course Racing, OTHER",
        "obstacle_run, RUN",
        "Crunches, STRENGTH",
        "クランチ, STRENGTH",
        "Běh na lyžích, OTHER",
        "Beh na lyžiach, OTHER",
        "Tek na smučeh, OTHER",
        "Skidlöpning, OTHER",
        "Skøyteløp, OTHER",
        "Sífutás, OTHER",
        "Schlittschuhlaufen, OTHER",
        "Narciarstwo biegowe, OTHER",
        "Slidinėjimas, OTHER",
        "Ski-Marathon, OTHER",
        "Skimarathon, OTHER",
        "Joga, OTHER",
        "Övergång, OTHER",
        "Jízda na kolečkových bruslích, OTHER",
        "トランジション, OTHER",
        "トランポリン, OTHER",
        "バランス, OTHER",
        "Golf course, OTHER",
        "Behindertensport, OTHER",
        "Tekvando, OTHER"
    })
    void aPartOfAWordMisleadsNobody(String name, Sport sport) {
        assertThat(SportNames.sport(name)).isEqualTo(sport);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "unknown", "Default"})
    void whatSaysNothingNamesNoSport(String name) {
        assertThat(SportNames.sport(name)).isNull();
    }
}
