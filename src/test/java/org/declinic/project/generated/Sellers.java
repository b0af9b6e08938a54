package org.declinic.project.generated;

/** A few thousand sellers, of which the first have most of the trade: the chance of one falls with its rank (Zipf). */
final class Sellers {

    private static final String[] FIRST = """
        Glow Juniper Maple Oak Sunny Pebble Harbour Linden Silver Café Velvet Copper Northern Little
        Amber Bright Cedar Crystal Daisy Ember Fern Golden Hazel Indigo Jade Kite Lunar Misty Noble
        Olive Pearl Quiet River Sage Tidal Umber Violet Willow Xenia Yellow Zest Alpine Breeze Coral
        Dune Echo Frost Grün Honey Iris Jolly Koala Lotus Meadow Nectar Opal Prairie Quartz Rosé Summit
        Thistle Urban Vista Wander
        """.split("\\s+");

    private static final String[] SECOND = """
        Lamps Soaps Gadgets Desk Socks Ceramics Books Candles Knits Beauty Skincare Tea Toys Prints
        Jewelry Outdoors Pets Garden Audio Cases Shoes Bags Denim Hats Kitchen Rugs Plants Watches
        Optics Bikes Crafts Paper Sweets Spices Coffee Nails Wigs Scents Mugs Frames Puzzles Games Yoga
        Fitness Camping Fishing Records Strings Quilts Towels Baskets Tools Lights Clocks Pens Stickers
        Scarves Gloves Belts Wallets Snacks Vitamins Balms Brushes
        """.split("\\s+");

    private static final double LOG_OF_HOW_MANY = StrictMath.log((double) FIRST.length * SECOND.length);
    private static final String[] BY_RANK = names();

    private Sellers() {}

    static String any(Chance chance) {
        int rank = (int) StrictMath.exp(chance.fraction() * LOG_OF_HOW_MANY) - 1;
        return BY_RANK[Math.min(rank, BY_RANK.length - 1)];
    }

    static String another(Chance chance, String than) {
        String other = any(chance);
        while (other.equals(than)) {
            other = any(chance);
        }
        return other;
    }

    private static String[] names() {
        String[] names = new String[FIRST.length * SECOND.length];
        for (int rank = 0; rank < names.length; rank++) {
            int first = rank % FIRST.length;
            names[rank] = FIRST[first] + " " + SECOND[(rank / FIRST.length + first) % SECOND.length];
        }
        return names;
    }
}
