package org.declinic.spark;

import java.io.Serializable;
import org.apache.commons.lang3.SerializationUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.declinic.cases.batch.Setup;
import org.declinic.engine.knowledge.RulesException;

/** What tasks need, sent once to each executor. In bytes of our own, for another serializer may be set. */
final class Work implements Serializable {

    private static final long serialVersionUID = 1;

    private final Broadcast<byte[]> setup;
    private final Broadcast<SerializableConfiguration> hadoop;
    private final boolean areRecords;

    Work(Setup setup, JavaSparkContext spark) {
        this.setup = spark.broadcast(SerializationUtils.serialize(setup));
        this.areRecords = setup.adapter() != null;
        this.hadoop = spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    }

    /** Opens the rules, once a JVM. */
    Setup.Opened open() {
        try {
            return SerializationUtils.<Setup>deserialize(setup.value()).open();
        } catch (RulesException e) {
            throw new RulesFailure(e);
        }
    }

    /** Whether the texts are records of another system, and not cases. */
    boolean areRecords() {
        return areRecords;
    }

    Configuration hadoop() {
        return hadoop.value().value();
    }
}
