package org.declinic.project;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.casefile.CaseFiles;
import org.declinic.cases.casefile.CaseReader;
import org.declinic.cases.casefile.CaseSink;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.finding.Finding;

/** The sample cases, and cases in tests. A mistake in one fails the test. */
public final class Samples {

    /** The folder of the samples. */
    public static final Path FOLDER = Path.of("facts-samples");

    /** What it finds out of the types of facts once takes longer than to read a case. */
    private static final CaseReader OF_PROJECT = reader(ProjectRules.KNOWLEDGE);

    private Samples() {}

    /** All samples. */
    public static List<Case> all() {
        return readWith(ProjectRules.KNOWLEDGE);
    }

    /** All samples, as facts of the types of a rule set. */
    public static List<Case> readWith(Knowledge knowledge) {
        List<Case> cases = new ArrayList<>();
        CaseReader reader = reader(knowledge);
        try {
            CaseFiles.in(FOLDER).forEach(file -> reader.read(file, into(cases)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    /** The cases of a text in YAML or JSON. */
    public static List<Case> parse(String text) {
        synchronized (OF_PROJECT) {
            return parse(OF_PROJECT, text);
        }
    }

    /** The cases of a text in YAML or JSON, as facts of the types of a rule set. */
    public static List<Case> parse(Knowledge knowledge, String text) {
        return parse(reader(knowledge), text);
    }

    private static List<Case> parse(CaseReader reader, String text) {
        List<Case> cases = new ArrayList<>();
        reader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test", into(cases));
        return cases;
    }

    private static CaseReader reader(Knowledge knowledge) {
        return new CaseReader(knowledge.factTypes(), Optional.empty());
    }

    private static CaseSink into(List<Case> cases) {
        return new CaseSink() {
            @Override
            public void accept(Case read) {
                cases.add(read);
            }

            @Override
            public void reject(List<Finding> findings) {
                throw new AssertionError(findings.toString());
            }
        };
    }
}
