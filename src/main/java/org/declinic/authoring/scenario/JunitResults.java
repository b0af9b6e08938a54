package org.declinic.authoring.scenario;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.declinic.finding.Finding;

/** What came of scenarios, as the JUnit XML that build servers read: a test suite a file. */
public final class JunitResults implements ScenarioReport {

    private static final int NANOSECOND_DECIMALS = 9;

    /** What belongs to one file. */
    private record Suite(List<Result> results, List<Finding> findings) {}

    /** A report. */
    public JunitResults() {}

    @Override
    public void write(ScenarioRun run, Writer out) throws IOException {
        Map<String, Suite> suites = new LinkedHashMap<>();
        run.results()
                .forEach(result -> suite(result.scenario().place().file(), suites)
                        .results()
                        .add(result));
        run.findings()
                .forEach(finding ->
                        suite(finding.place().file(), suites).findings().add(finding));
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            for (Map.Entry<String, Suite> suite : suites.entrySet()) {
                write(suite.getKey(), suite.getValue(), xml);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Suite suite(String file, Map<String, Suite> suites) {
        return suites.computeIfAbsent(file, name -> new Suite(new ArrayList<>(), new ArrayList<>()));
    }

    private static void write(String file, Suite suite, XMLStreamWriter xml) throws XMLStreamException {
        long failed =
                suite.results().stream().filter(result -> !result.passed()).count();
        Duration time = suite.results().stream().map(Result::time).reduce(Duration.ZERO, Duration::plus);
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        attribute("name", file, xml);
        attribute("tests", "" + (suite.results().size() + suite.findings().size()), xml);
        attribute("failures", "" + failed, xml);
        attribute("errors", "" + suite.findings().size(), xml);
        attribute("skipped", "0", xml);
        attribute("time", seconds(time), xml);
        for (Result result : suite.results()) {
            startCase(file, result.scenario().name(), result.time(), xml);
            if (!result.passed()) {
                problem("failure", summary(result), inFull(result), xml);
            }
            xml.writeEndElement();
        }
        for (Finding finding : suite.findings()) {
            startCase(file, finding.place().toString(), Duration.ZERO, xml);
            problem("error", finding.message(), finding.toString(), xml);
            xml.writeEndElement();
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private static void startCase(String file, String name, Duration time, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        attribute("name", name, xml);
        attribute("classname", className(file), xml);
        attribute("time", seconds(time), xml);
    }

    /** Build servers take what stands before the last dot for a package. */
    private static String className(String file) {
        return file.replace(".test.yaml", "").replaceAll("[/\\\\]+", ".").replaceAll("^\\.+", "");
    }

    private static void problem(String kind, String message, String text, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeStartElement(kind);
        attribute("message", message, xml);
        attribute("type", kind, xml);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    private static String summary(Result result) {
        return result.differences().stream()
                .map(difference -> "expected " + difference.expected() + ", but: " + difference.actual())
                .collect(Collectors.joining("; "));
    }

    private static String inFull(Result result) {
        return Stream.concat(Stream.of(result.scenario().place().toString(), summary(result)), result.why().stream())
                .collect(Collectors.joining("\n"));
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toNanos(), NANOSECOND_DECIMALS).toPlainString();
    }

    private static void attribute(String name, String value, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
    }

    /** XML 1.0 has no place for some characters, not even escaped. */
    private static String legal(String text) {
        return text.codePoints()
                .map(character -> isLegal(character) ? character : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int character) {
        return character == '\t'
                || character == '\n'
                || character >= ' ' && character <= '\uD7FF'
                || character >= '\uE000' && character <= '\uFFFD'
                || character >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
