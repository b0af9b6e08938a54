package org.declinic.cases.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.declinic.facts.FactTypes;

/**
 * Reads the texts of cases. A text in JSON without a mistake, as most are, is read without noting where each word
 * stands, which takes a third of the time; any doubt has it read again, with every mistake named at its place. Not
 * thread-safe.
 */
public final class CaseTextReader {

    private final CaseParser caseParser;

    /**
     * A reader.
     *
     * @param types the types of facts that a case can state
     * @param adviceAskedAt the moment of the advice for every case, or empty to take each case's own
     */
    public CaseTextReader(FactTypes types, Optional<Instant> adviceAskedAt) {
        this(new CaseParser(types, adviceAskedAt, false));
    }

    private CaseTextReader(CaseParser caseParser) {
        this.caseParser = caseParser;
    }

    /**
     * A reader of cases that have other keys beside their own, which it goes over.
     *
     * @param types the types of facts that a case can state
     * @return a reader that takes each case's own moment of the advice
     */
    public static CaseTextReader amongOtherKeys(FactTypes types) {
        return new CaseTextReader(new CaseParser(types, Optional.empty(), true));
    }

    /**
     * Reads a text: one case, or several where a document in YAML lists them in braces.
     *
     * @param text the text
     * @param sink takes its cases, or what is wrong with them
     */
    public void read(CaseText text, CaseSink sink) {
        if (!text.wrong().isEmpty()) {
            sink.reject(text.wrong());
            return;
        }
        Optional<Case> quickly = readQuickly(text);
        if (text.syntax() instanceof CaseSyntax.Made made && quickly.isPresent()) {
            sink.accept(quickly.get().and(made.more()));
        } else if (quickly.isPresent()) {
            sink.accept(quickly.get());
        } else {
            new CarefulReading(text, caseParser, sink).read();
        }
    }

    /** The case, or empty at any doubt. */
    Optional<Case> readQuickly(CaseText text) {
        if (text.syntax() instanceof CaseSyntax.Row
                || text.syntax() instanceof CaseSyntax.Yaml
                || !Utf8.isSurely(text.bytes())) {
            return Optional.empty();
        }
        try (PlacingParser parser = PlacingParser.at(text.place(), Formats.STRICT_JSON.createParser(text.bytes()))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Case read = caseParser.read(parser, text.name(), Mistakes.BREAK_OFF);
            return parser.nextToken() == null ? Optional.of(read) : Optional.empty();
        } catch (JsonProcessingException | Mistakes.Doubt doubt) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
