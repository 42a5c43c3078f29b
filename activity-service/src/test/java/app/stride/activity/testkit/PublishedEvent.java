package app.stride.activity.testkit;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** An event as a consumer gets it from the broker. */
public record PublishedEvent(ConsumerRecord<String, String> record) {
    public String type() {
        return header("ce_type");
    }

    public String json() {
        return record.value();
    }

    /** The payload's value at this path. */
    public <T> T get(String path) {
        return JsonPath.from(json()).get(path);
    }

    /** A CloudEvents attribute or another header; empty when it is not there. */
    public String header(String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
