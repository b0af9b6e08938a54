package org.declinic.tables;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Rows by their keys, or by the first of their keys. A key may be a range of digits, {@code 2000-2999}, or end in a star.
 * Not to be changed while it is shared.
 */
final class RowKeys {

    /** A key that ends in a star says less the shorter it is, and less than any range. */
    private static final BigInteger WIDEST = BigInteger.TEN.pow(100);

    private final Map<List<String>, List<TableRow>> exact = new HashMap<>();
    private final Map<List<String>, List<Several>> several = new HashMap<>();

    /** A row with a key that stands for more than itself. */
    private record Several(String key, TableRow row) {

        boolean fits(String wanted) {
            return KeyRange.of(key)
                    .map(range -> range.holds(wanted))
                    .orElseGet(() -> wanted.startsWith(key.substring(0, key.length() - 1)));
        }

        BigInteger width() {
            return KeyRange.of(key)
                    .map(KeyRange::width)
                    .orElseGet(() -> WIDEST.subtract(BigInteger.valueOf(key.length())));
        }
    }

    /** Whether a key stands for more than itself. */
    private static boolean isSeveral(String key) {
        return key.endsWith("*") || KeyRange.of(key).isPresent();
    }

    void add(List<String> keys, TableRow row) {
        for (int count = 1; count <= keys.size(); count++) {
            List<String> before = List.copyOf(keys.subList(0, count - 1));
            String last = keys.get(count - 1);
            if (isSeveral(last)) {
                several.computeIfAbsent(before, first -> new ArrayList<>()).add(new Several(last, row));
            }
            exact.computeIfAbsent(List.copyOf(keys.subList(0, count)), same -> new ArrayList<>())
                    .add(row);
        }
    }

    /** All rows that some keys fit, or some first keys. */
    List<TableRow> fitting(List<String> keys) {
        return Stream.concat(
                        exact.getOrDefault(keys, List.of()).stream(),
                        wider(keys).map(Several::row))
                .toList();
    }

    /** Of the rows that keys fit and that are wanted, those that say it most exactly, in their order. */
    List<TableRow> find(List<String> keys, Predicate<TableRow> wanted) {
        List<TableRow> found =
                exact.getOrDefault(keys, List.of()).stream().filter(wanted).toList();
        if (!found.isEmpty()) {
            return ofTheStarter(found);
        }
        List<Several> wider = wider(keys).filter(each -> wanted.test(each.row)).toList();
        BigInteger least = wider.stream().map(Several::width).reduce(WIDEST, BigInteger::min);
        return ofTheStarter(wider.stream()
                .filter(each -> each.width().equals(least))
                .map(Several::row)
                .toList());
    }

    /** What is said of who began the payment is more exact than what is said of all. */
    private static List<TableRow> ofTheStarter(List<TableRow> rows) {
        List<TableRow> ofOne = rows.stream()
                .filter(row -> row.cell(TableRow.INITIATED_BY).isPresent())
                .toList();
        return ofOne.isEmpty() ? rows : ofOne;
    }

    private Stream<Several> wider(List<String> keys) {
        int last = keys.size() - 1;
        return several.getOrDefault(keys.subList(0, last), List.of()).stream()
                .filter(each -> each.fits(keys.get(last)));
    }
}
