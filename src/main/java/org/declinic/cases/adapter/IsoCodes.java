package org.declinic.cases.adapter;

import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

/** The codes of ISO 3166-1 and ISO 4217, by all that they are written as. */
final class IsoCodes {

    private static final Map<String, String> REGIONS = new HashMap<>();
    private static final Map<String, String> CURRENCIES = new HashMap<>();

    static {
        for (String region : Locale.getISOCountries()) {
            REGIONS.put(region, region);
            alpha3(region).ifPresent(alpha3 -> REGIONS.put(alpha3, region));
        }
        REGIONS.put("UK", "GB");
        REGIONS.put("EL", "GR");
        for (Currency currency : Currency.getAvailableCurrencies()) {
            CURRENCIES.put(currency.getCurrencyCode(), currency.getCurrencyCode());
            if (currency.getNumericCode() > 0) {
                CURRENCIES.putIfAbsent(String.valueOf(currency.getNumericCode()), currency.getCurrencyCode());
            }
        }
    }

    private IsoCodes() {}

    private static Optional<String> alpha3(String region) {
        try {
            return Optional.of(new Locale.Builder().setRegion(region).build().getISO3Country());
        } catch (MissingResourceException none) {
            return Optional.empty();
        }
    }

    static Optional<String> region(String written) {
        return Optional.ofNullable(REGIONS.get(written.toUpperCase(Locale.ROOT)));
    }

    static Optional<String> currency(String written) {
        String code = written.toUpperCase(Locale.ROOT);
        return Optional.ofNullable(CURRENCIES.get(code.matches("0+[1-9]\\d*") ? code.replaceFirst("^0+", "") : code));
    }
}
