package org.declinic.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Rules as a domain expert writes them, about platforms that no case has to do with: as files of fifty, the platform
 * compared first and then the card, the app or an earlier attempt.
 */
public final class OtherPlatforms {

    private static final int OF_A_FILE = 50;

    private OtherPlatforms() {}

    /** Writes a number of rules into a folder. */
    public static Path rules(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        for (int first = 1; first <= count; first += OF_A_FILE) {
            StringBuilder file = new StringBuilder(head(first));
            for (int number = first; number < first + OF_A_FILE && number <= count; number++) {
                file.append(rule(number));
            }
            Files.writeString(folder.resolve("platforms-from-" + first + ".drl"), file);
        }
        return folder;
    }

    private static String head(int first) {
        return """
            package platforms.from%d

            import java.time.Duration
            import org.declinic.facts.*
            import static org.declinic.conclusions.Conclude.*
            """.formatted(first);
    }

    private static String rule(int number) {
        String shop = "Shop " + number;
        return switch (number % 3) {
            case 0 ->
                cause(
                        number,
                        shop + " may not take a card without room above the total",
                        """
                            CheckoutAttempt( platform == "%s",
                                             total != null,
                                             currency != null,
                                             $total : total,
                                             $currency : currency )
                            PaymentCard( kind == CardKind.ONE_TIME,
                                         currency == $currency,
                                         spendingLimit < $total * 1.10B,
                                         $limit : spendingLimit )
                        """.formatted(shop),
                        "The card pays up to {$limit $currency}, and the total is {$total $currency}.");
            case 1 ->
                cause(
                        number,
                        "The app of " + shop + " may be too old to pay",
                        """
                            CheckoutAttempt( platform == "%s",
                                             attemptedAt != null,
                                             $at : attemptedAt )
                            App( name == "%s",
                                 $updatedAt : updatedAt < $at.minus( Duration.ofDays( 30 ) ) )
                        """.formatted(shop, shop),
                        "The app was last updated at {$updatedAt}.");
            default ->
                cause(
                        number,
                        shop + " may turn down a card that was declined there before",
                        """
                            CheckoutAttempt( platform == "%s",
                                             $platform : platform )
                            PaymentCard( kind != null,
                                         $kind : kind )
                            PriorAttempt( outcome == Outcome.DECLINED,
                                          platform == $platform,
                                          cardKind == $kind )
                        """.formatted(shop),
                        "A {$kind} card was declined at {$platform} before.");
        };
    }

    private static String cause(int number, String name, String when, String text) {
        return """

            rule "%s"
                @cause( "other-platform-%d" )
                @title( "The platform may not take this payment" )
                @certainty( 0.45 )
                @source( "generated" )
                @mayBeWrong( "It is made up." )
            when
            %sthen
                because( kcontext, "%s" );
            end
            """.formatted(name, number, when, text);
    }
}
