package org.declinic.cli;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.declinic.authoring.watch.CaseReading;
import org.declinic.cases.adapter.From;
import org.declinic.cases.adapter.Joiner;
import org.declinic.cases.adapter.LeftOut;
import org.declinic.cases.adapter.LooksLike;
import org.declinic.cases.adapter.Mapping;
import org.declinic.cases.adapter.Mappings;
import org.declinic.cases.adapter.RecordMapper;
import org.declinic.cases.adapter.RecordReader;
import org.declinic.cases.casefile.CaseLayout;
import org.declinic.cases.casefile.CaseReader;
import org.declinic.cases.casefile.CaseSink;
import org.declinic.facts.FactTypes;
import picocli.CommandLine.Option;

/** Where cases come from: case files, or records of another system, by an adapter. */
final class FromOption {

    @picocli.CommandLine.Mixin
    private AdaptersOption adapters;

    @Option(
            names = "--from",
            paramLabel = "ADAPTER",
            description =
                    "Takes files of another system: the name of an adapter, such as stripe, a file of one, ending in "
                            + ".jq, or auto for whichever adapter takes a record.")
    private String from;

    @Option(
            names = "--delimiter",
            paramLabel = "C",
            description = "With --from: what stands between the cells of a table, such as ; or \\t. Default: a comma.")
    private String delimiter;

    @Option(
            names = "--join-within",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "With --from: attempts of one payment within this time are told of each other, such as 30m, "
                    + "24h or 7d; 0 joins none. Default: 24h.")
    private Duration joinWithin;

    @Option(names = "--latest", description = "With --from: only the last attempt of each payment is a case.")
    private boolean latestOnly;

    private final LeftOut leftOut = new LeftOut();

    boolean isGiven() {
        return from != null;
    }

    /** Begins to read the adapters while something else is done, such as to load the rules. */
    void prepare() {
        if (isGiven()) {
            CompletableFuture.runAsync(
                    from.equals(From.AUTO)
                            ? () -> adapters.mappings().all()
                            : () -> adapters.mappings().find(from));
        }
    }

    AdaptersOption adapters() {
        return adapters;
    }

    /** How watched files are read, by the adapter as it is at each time; one that cannot be used stays as it was. */
    CaseReading reading() throws WrongUse {
        Optional<From> chosen = from();
        if (chosen.isEmpty()) {
            return CaseReading.ofCases();
        }
        From[] last = {chosen.get()};
        return CaseReading.ofRecords(
                () -> {
                    Mappings now = adapters.read();
                    if (from.equals(From.AUTO)) {
                        last[0] = new From(now, Optional.empty());
                    } else {
                        (from.endsWith(Mappings.ENDING) ? now.compile(Path.of(from)) : now.find(from))
                                .ifPresent(mapping -> last[0] = new From(now, Optional.of(mapping)));
                    }
                    return last[0];
                },
                joining(),
                delimiter());
    }

    LeftOut leftOut() {
        return leftOut;
    }

    Joiner.Rules joining() {
        return new Joiner.Rules(joinWithin == null ? Joiner.Rules.USUAL.window() : joinWithin, latestOnly);
    }

    /** What says of what is no case whether an adapter would take it. */
    LooksLike looksLike() {
        return new LooksLike(adapters::mappings);
    }

    /** The adapter, where one is named. */
    Optional<From> from() throws WrongUse {
        if (from == null) {
            if (delimiter != null || joinWithin != null || latestOnly) {
                throw new WrongUse(
                        "--delimiter, --join-within and --latest are for files of other systems: add --from");
            }
            return Optional.empty();
        }
        if (latestOnly && joinWithin != null && joinWithin.isZero()) {
            throw new WrongUse("--latest needs attempts that are joined, and --join-within 0 joins none");
        }
        if (from.equals(From.AUTO)) {
            return Optional.of(new From(adapters.mappings(), Optional.empty()));
        }
        Mappings mappings = adapters.mappings();
        Mapping named = adapters.named(from, from.endsWith(Mappings.ENDING) ? inFile(mappings) : mappings.find(from));
        return Optional.of(new From(mappings, Optional.of(named)));
    }

    private Optional<Mapping> inFile(Mappings mappings) throws WrongUse {
        try {
            if (!Files.isRegularFile(Path.of(from))) {
                throw new WrongUse("there is no file " + from);
            }
            return mappings.compile(Path.of(from));
        } catch (InvalidPathException e) {
            throw new WrongUse("this system cannot read the name " + from);
        }
    }

    /** What stands between the cells of a table. */
    char delimiter() throws WrongUse {
        return CaseLayout.delimiter(delimiter)
                .orElseThrow(() -> new WrongUse(
                        "--delimiter is one character, such as ; or \\t, and neither a quote nor a line end"));
    }

    /** Reads inputs, whichever way they are to be read. */
    void read(Inputs inputs, FactTypes types, Instant now, UnaryOperator<InputStream> watch, CaseSink sink)
            throws WrongUse {
        Optional<From> chosen = from();
        if (chosen.isPresent()) {
            new RecordReader(new RecordMapper(chosen.get(), types), Optional.ofNullable(now), joining(), leftOut)
                    .read(inputs.records(delimiter(), watch), sink);
            leftOut.counts().forEach((why, count) -> Messages.print(count + " left out: " + why));
        } else {
            CaseReader reader = new CaseReader(types, Optional.ofNullable(now), looksLike()::about);
            inputs.sources(types, watch).forEach(source -> reader.read(source.get(), sink));
        }
    }
}
