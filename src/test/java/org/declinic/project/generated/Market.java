package org.declinic.project.generated;

/** A region with its currency. */
enum Market {
    US("USD", 2),
    GB("GBP", 2),
    DE("EUR", 2),
    CA("CAD", 2),
    AU("AUD", 2),
    NZ("NZD", 2),
    SE("SEK", 2),
    FR("EUR", 2),
    JP("JPY", 0);

    static final Weighted<Market> ALL = new Weighted<Market>()
            .with(560, US)
            .with(170, GB)
            .with(80, DE)
            .with(50, CA)
            .with(50, AU)
            .with(25, NZ)
            .with(25, SE)
            .with(30, FR)
            .with(10, JP);

    final String currency;
    final int decimals;

    Market(String currency, int decimals) {
        this.currency = currency;
        this.decimals = decimals;
    }

    Market another(Chance chance) {
        Market other = ALL.draw(chance);
        while (other == this) {
            other = ALL.draw(chance);
        }
        return other;
    }
}
