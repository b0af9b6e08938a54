package org.declinic.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.declinic.cases.adapter.From;
import org.declinic.cases.adapter.Joiner;
import org.declinic.cases.adapter.Mapping;
import org.declinic.cases.adapter.Mappings;
import org.declinic.cases.adapter.SentAdapter;
import org.declinic.cases.batch.Setup;
import org.declinic.cases.casefile.CaseLayout;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.KnowledgeLoader;
import org.declinic.engine.knowledge.RulesException;
import org.declinic.engine.knowledge.SentRules;
import org.declinic.language.syntax.DroolsParts;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.limits.Limits;
import org.declinic.text.DidYouMean;
import picocli.CommandLine.Option;

/** How cases are diagnosed. */
final class SetupOptions {

    /** As they are typed. */
    enum Reader {
        agent,
        shopper
    }

    @Option(
            names = "--rules",
            paramLabel = "JAR|DIR",
            description = "A jar or folder of rules; may be given several times. Default: the program's own.")
    private List<String> rules = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "ADAPTER",
            description =
                    "Takes records of another system: the name of an adapter, such as stripe, a file of one, ending in "
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

    @Option(
            names = "--deadline",
            converter = DurationConverter.class,
            paramLabel = "TIME",
            description =
                    "The time that one case may take, such as 30s; what takes longer is a bad record. Default: 10s.")
    private Duration deadline = Limits.DEFAULT.deadline();

    @Option(
            names = "--for",
            paramLabel = "READER",
            description =
                    "Who reads it, one of ${COMPLETION-CANDIDATES}: an agent of the shop or processor all, the shopper "
                            + "only what shoppers may know. Default: ${DEFAULT-VALUE}.")
    private Reader reader = Reader.agent;

    boolean areRecords() {
        return from != null;
    }

    boolean isForShopper() {
        return reader == Reader.shopper;
    }

    /** What a look at the words alone shows to be wrong. */
    void check() throws WrongUse {
        if (deadline.isZero()) {
            throw new WrongUse("--deadline must be more than 0");
        }
        if (!areRecords() && (delimiter != null || joinWithin != null || latestOnly)) {
            throw new WrongUse("--delimiter, --join-within and --latest are for files of other systems: add --from");
        }
        if (latestOnly && joinWithin != null && joinWithin.isZero()) {
            throw new WrongUse("--latest needs attempts that are joined, and --join-within 0 joins none");
        }
        delimiter();
    }

    /** How to join records, or {@code null} to join none. */
    Joiner.Rules joining() {
        if (!areRecords() || joinWithin != null && joinWithin.isZero()) {
            return null;
        }
        return new Joiner.Rules(joinWithin == null ? Joiner.Rules.USUAL.window() : joinWithin, latestOnly);
    }

    private char delimiter() throws WrongUse {
        return CaseLayout.delimiter(delimiter)
                .orElseThrow(() -> new WrongUse(
                        "--delimiter is one character, such as ; or \\t, and neither a quote nor a line end"));
    }

    Setup setup(LocalFiles files) throws IOException, RulesException, WrongUse {
        SentAdapter adapter = areRecords() ? SentAdapter.of(adapter(files)) : null;
        return new Setup(
                SentRules.of(knowledge(files), false),
                adapter,
                delimiter(),
                isForShopper(),
                Limits.DEFAULT.within(deadline));
    }

    private Knowledge knowledge(LocalFiles files) throws IOException, RulesException, WrongUse {
        List<Path> places = new ArrayList<>();
        for (String typed : rules.stream().distinct().toList()) {
            places.add(
                    files.find(typed).orElseThrow(() -> new WrongUse("there is no jar or folder of rules " + typed)));
        }
        return DroolsParts.with(() -> KnowledgeLoader.loadOnce(RuleFiles.in(places, Optional.empty()), places, false));
    }

    private From adapter(LocalFiles files) throws IOException, WrongUse {
        Mappings mappings = Mappings.in(List.of(), Optional.empty());
        if (from.equals(From.AUTO)) {
            return new From(mappings, Optional.empty());
        }
        boolean isFile = from.endsWith(Mappings.ENDING);
        Optional<Mapping> named = isFile ? mappings.compile(file(files)) : mappings.find(from);
        Messages.print(mappings.findings());
        if (named.isEmpty() && !isFile && !mappings.names().contains(from)) {
            String help = DidYouMean.help(from, mappings.names());
            throw new WrongUse("there is no adapter '" + from + "'; "
                    + (help == null ? "there are " + String.join(", ", mappings.names()) : help));
        }
        return new From(
                mappings,
                Optional.of(named.orElseThrow(() -> new WrongUse("the adapter " + from + " cannot be used"))));
    }

    private Path file(LocalFiles files) throws IOException, WrongUse {
        return files.find(from)
                .filter(Files::isRegularFile)
                .orElseThrow(() -> new WrongUse("there is no file " + from));
    }
}
