package org.declinic.cases.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.diagnosis.Diagnosis.Remark;
import org.declinic.diagnosis.Diagnosis.Step;
import org.declinic.text.Printable;

/**
 * Diagnoses as rows of CSV (RFC 4180, with plain line ends): the codes of causes and remedies, without their reasons
 * and steps. A cell that a spreadsheet would take for a formula begins with an apostrophe. Immutable.
 */
public final class CsvLines implements Lines {

    private static final String BETWEEN = "|";

    /** As a spreadsheet reads it: also with signs that East Asian keyboards write, and behind what it does not show. */
    private static final Pattern FORMULA =
            Pattern.compile("[\\t\\r\\n].*|[\\s\\p{Z}\\p{C}]*[=+@＝＋－＠﹦﹢﹣﹫\u2212-].*", Pattern.DOTALL);

    /** A row; what there is none of is empty. */
    @JsonPropertyOrder({"id", "cause", "certainty", "causes", "remedy", "plan", "notBefore", "notes"})
    private record Row(
            String id,
            String cause,
            BigDecimal certainty,
            String causes,
            String remedy,
            String plan,
            String notBefore,
            String notes) {

        static Row of(Diagnosis diagnosis) {
            List<FoundCause> causes = diagnosis.causes();
            List<Step> plan = diagnosis.plan();
            return new Row(
                    text(Printable.line(diagnosis.id())),
                    causes.isEmpty() ? null : text(causes.get(0).code()),
                    causes.isEmpty() ? null : causes.get(0).certainty(),
                    text(joined(causes, FoundCause::code)),
                    plan.isEmpty() ? null : text(plan.get(0).code()),
                    text(joined(plan, Step::code)),
                    notBefore(plan),
                    text(diagnosis.notes().stream().map(Remark::code).distinct().collect(Collectors.joining(BETWEEN))));
        }

        private static <T> String joined(List<T> all, Function<T, String> code) {
            return all.stream().map(code).collect(Collectors.joining(BETWEEN));
        }

        private static String notBefore(List<Step> plan) {
            return plan.stream()
                    .map(Step::notBefore)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(Instant::toString)
                    .orElse(null);
        }

        private static String text(String text) {
            return FORMULA.matcher(text).matches() ? "'" + text : text;
        }
    }

    private final CsvMapper mapper = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING) // quotes only where they are needed
            .build();
    private final CsvSchema schema = mapper.schemaFor(Row.class);
    private final ObjectWriter writer = mapper.writer(schema);

    @Override
    public byte[] heading() {
        return (String.join(",", schema.getColumnNames()) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] of(List<Diagnosis> diagnoses) {
        try {
            return writer.writeValueAsBytes(diagnoses.stream().map(Row::of).toList());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
