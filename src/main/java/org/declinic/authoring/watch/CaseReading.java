package org.declinic.authoring.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.declinic.cases.adapter.From;
import org.declinic.cases.adapter.Joiner;
import org.declinic.cases.adapter.LeftOut;
import org.declinic.cases.adapter.RecordMapper;
import org.declinic.cases.adapter.RecordReader;
import org.declinic.cases.casefile.CaseFiles;
import org.declinic.cases.casefile.CaseReader;
import org.declinic.cases.casefile.CaseSink;
import org.declinic.cases.casefile.CaseSource;
import org.declinic.facts.FactTypes;

/** How watched files are read: as case files, or as records of another system. */
public interface CaseReading {

    /**
     * Reads all cases of a file or a folder.
     *
     * @param path the file or folder
     * @param types the types of facts that a case can state
     * @param sink takes the cases, and what is wrong
     * @throws IOException when a folder cannot be read
     */
    void read(Path path, FactTypes types, CaseSink sink) throws IOException;

    /** {@return the reading of case files} */
    static CaseReading ofCases() {
        return (path, types, sink) -> {
            CaseReader reader = new CaseReader(types, Optional.empty());
            CaseFiles.in(path).forEach(file -> reader.read(file, sink));
        };
    }

    /**
     * The reading of records.
     *
     * @param from gives the adapter as it is now
     * @param rules how to join records of one payment
     * @param delimiter what stands between the cells of a table
     * @return the reading
     */
    static CaseReading ofRecords(Supplier<From> from, Joiner.Rules rules, char delimiter) {
        return (path, types, sink) -> {
            List<Supplier<CaseSource>> sources = CaseFiles.ofRecords(path).stream()
                    .<Supplier<CaseSource>>map(
                            file -> () -> CaseSource.records(file, delimiter, UnaryOperator.identity()))
                    .toList();
            new RecordReader(new RecordMapper(from.get(), types), Optional.empty(), rules, new LeftOut())
                    .read(sources, sink);
        };
    }
}
