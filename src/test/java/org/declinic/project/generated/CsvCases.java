package org.declinic.project.generated;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Cases as lines of a table with dotted columns. */
final class CsvCases extends CaseWriter {

    private static final Set<String> SEVERAL = Set.of("App", "PriorAttempt", "DeclineSignal");

    /** A column for every field: of types with several facts, as many times as a made-up case has them at most. */
    private static final CsvSchema COLUMNS = columns();

    private String fact = "";

    CsvCases(OutputStream to) throws IOException {
        super(generator(to));
    }

    private static JsonGenerator generator(OutputStream to) throws IOException {
        CsvGenerator generator = new CsvFactory().createGenerator(to);
        generator.setSchema(COLUMNS);
        return generator;
    }

    private static CsvSchema columns() {
        CsvSchema.Builder columns =
                CsvSchema.builder().setUseHeader(true).addColumn("id").addColumn("now");
        add(
                columns,
                "CheckoutAttempt",
                1,
                "platform buyerRegion shopRegion merchantName sellerName paymentMethod offeredMethods itemCategory"
                        + " total currency attemptedAt outcome message");
        add(columns, "PaymentCard", 1, "issuer kind network region currency spendingLimit createdFor createdAt used");
        add(
                columns,
                "KlarnaAccount",
                1,
                "actionRequired storeRefused declinedByKlarna overdueBalance purchasesLast24Hours");
        add(columns, "App", 2, "name updatedAt cacheClearedAt");
        add(columns, "Wallet", 1, "name fundedBy refusedCard");
        add(columns, "PriorAttempt", 6, "attemptedAt outcome platform paymentMethod cardKind sellerName");
        add(columns, "AttemptHistory", 1, "consecutiveFailures firstFailureAt lastFailureAt");
        add(columns, "DeclineSignal", 2, "source code adviceCode message");
        add(columns, "OrderPayment", 1, "found");
        add(columns, "HoldOnFunds", 1, "present");
        return columns.build();
    }

    private static void add(CsvSchema.Builder columns, String type, int most, String fields) {
        for (int number = 1; number <= most; number++) {
            for (String field : fields.split(" ")) {
                columns.addColumn(prefix(type, number) + field);
            }
        }
    }

    private static String prefix(String type, int number) {
        return SEVERAL.contains(type) ? type + "." + number + "." : type + ".";
    }

    @Override
    void beginCase(String id, Instant now) throws IOException {
        out.writeStartObject();
        fact = "";
        text("id", id);
        moment("now", now);
    }

    @Override
    <T> void facts(String type, List<T> facts, Fields<T> fields) throws IOException {
        for (int number = 1; number <= facts.size(); number++) {
            fact = prefix(type, number);
            fields.write(facts.get(number - 1), this);
        }
    }

    @Override
    void endCase() throws IOException {
        out.writeEndObject();
    }

    @Override
    void field(String name) throws IOException {
        out.writeFieldName(fact + name);
    }

    @Override
    void list(String name, List<String> values) throws IOException {
        text(name, values == null ? null : String.join("|", values));
    }
}
