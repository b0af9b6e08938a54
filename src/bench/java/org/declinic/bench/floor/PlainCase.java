package org.declinic.bench.floor;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.declinic.bench.byhand.KlarnaAccount;
import org.declinic.facts.App;
import org.declinic.facts.AttemptHistory;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.DeclineSignal;
import org.declinic.facts.PaymentCard;
import org.declinic.facts.PriorAttempt;
import org.declinic.facts.Wallet;

/** A case as Jackson reads it without more ado. */
record PlainCase(String id, Instant now, Facts facts) {

    record Facts(
            @JsonProperty("CheckoutAttempt") CheckoutAttempt attempt,
            @JsonProperty("PaymentCard") PaymentCard card,
            @JsonProperty("KlarnaAccount") KlarnaAccount klarna,
            @JsonProperty("AttemptHistory") AttemptHistory history,

            @JsonProperty("App") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<App> apps,

            @JsonProperty("Wallet") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<Wallet> wallets,

            @JsonProperty("PriorAttempt") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<PriorAttempt> priorAttempts,

            @JsonProperty("DeclineSignal") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<DeclineSignal> signals) {}
}
