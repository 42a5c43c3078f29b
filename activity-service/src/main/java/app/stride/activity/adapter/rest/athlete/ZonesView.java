package app.stride.activity.adapter.rest.athlete;

import app.stride.activity.adapter.rest.Quantities;
import app.stride.activity.domain.athlete.TrainingZones;
import app.stride.running.HeartRateZones;
import app.stride.running.PaceZones;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An athlete's zones by every method that their data allow, the most personal one first; empty where nothing is known. */
public record ZonesView(List<HeartRateZonesView> heartRate, List<PaceZonesView> pace) {

    /**
     * Zones of heart rate, lowest first.
     *
     * @param method threshold, heart_rate_reserve or percent_of_max
     * @param estimated whether the maximal heart rate is only what is usual at the athlete's age
     */
    record HeartRateZonesView(String method, boolean estimated, List<HeartRateZoneView> zones) {
        static HeartRateZonesView of(TrainingZones.HeartRateSet set) {
            return new HeartRateZonesView(
                    set.zones().method().name().toLowerCase(Locale.ROOT),
                    set.estimated(),
                    set.zones().zones().stream().map(HeartRateZoneView::of).toList());
        }
    }

    /** One of them, both ends included; null is an open end. */
    record HeartRateZoneView(
            String zone, @Nullable Integer lowBpm, @Nullable Integer highBpm) {
        static HeartRateZoneView of(HeartRateZones.Zone zone) {
            return new HeartRateZoneView(zone.name(), Quantities.bpm(zone.low()), Quantities.bpm(zone.high()));
        }
    }

    /**
     * Zones of pace, slowest first.
     *
     * @param method threshold_pace or fitness_index
     */
    record PaceZonesView(String method, List<PaceZoneView> zones) {
        static PaceZonesView of(PaceZones set) {
            return new PaceZonesView(
                    set.method().name().toLowerCase(Locale.ROOT),
                    set.zones().stream().map(PaceZoneView::of).toList());
        }
    }

    /** One of them; null is an open end. */
    record PaceZoneView(
            String zone,
            @JsonProperty("slow_s_per_km") @Nullable Double slowSPerKm,
            @JsonProperty("fast_s_per_km") @Nullable Double fastSPerKm) {
        static PaceZoneView of(PaceZones.Zone zone) {
            return new PaceZoneView(
                    zone.name(),
                    Quantities.secondsPerKilometre(zone.slow()),
                    Quantities.secondsPerKilometre(zone.fast()));
        }
    }

    static ZonesView of(TrainingZones zones) {
        return new ZonesView(
                zones.heartRate().stream().map(HeartRateZonesView::of).toList(),
                zones.pace().stream().map(PaceZonesView::of).toList());
    }
}
