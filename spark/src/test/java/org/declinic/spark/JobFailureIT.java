package org.declinic.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.declinic.engine.knowledge.KnowledgeLoader;
import org.declinic.engine.knowledge.RulesException;
import org.declinic.language.syntax.RuleFiles;
import org.junit.jupiter.api.Test;

/** What is said of a job that Spark ends. */
class JobFailureIT {

    @Test
    void rulesThatCannotBeOpenedAreNamedWhicheverWaySparkTells() throws Exception {
        RulesFailure failure = new RulesFailure(assertThrows(
                RulesException.class,
                () -> KnowledgeLoader.loadOnce(
                        RuleFiles.in(List.of(Path.of("missing")), Optional.empty()), List.of(), false)));
        Exception thrown = assertThrows(
                Exception.class,
                () -> new JavaSparkContext(Ran.spark().sparkContext())
                        .parallelize(List.of(1))
                        .foreach(one -> {
                            throw failure;
                        }));
        assertEquals(Optional.of(failure.getMessage()), JobFailure.ofRules(thrown));
        assertEquals(
                Optional.of(failure.getMessage()), JobFailure.ofRules(new SparkException(thrown.getMessage(), null)));
    }

    @Test
    void anOlderJavaIsNamed() {
        assertEquals(
                "an executor has a Java older than 17, which Declinic needs: set JAVA_HOME there, such as by --conf "
                        + "spark.executorEnv.JAVA_HOME=...",
                JobFailure.of(new SparkException(
                        "Job aborted due to stage failure: java.lang.UnsupportedClassVersionError: org/declinic/spark/Work "
                                + "has been compiled by a more recent version of the Java Runtime",
                        null)));
    }

    @Test
    void anythingElseIsToldInALine() {
        assertEquals(
                "the job failed: no space is left; nothing was put in place; see the log of Spark",
                JobFailure.of(
                        new SparkException("Job aborted.", new java.io.IOException("no space is left\n\tat a.b"))));
    }
}
