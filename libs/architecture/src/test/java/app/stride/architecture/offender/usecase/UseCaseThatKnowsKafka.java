package app.stride.architecture.offender.usecase;

import org.apache.kafka.clients.consumer.ConsumerRecord;

abstract class UseCaseThatKnowsKafka {
    abstract ConsumerRecord<String, String> next();
}
