# Braintree: transactions and card verifications as its server libraries give them, in camelCase (Node, PHP, Java) or
# snake_case (Python, Ruby); bare, in a result ({"success": false, "transaction": ...}) or in a webhook notification
# ({"kind": ..., "transaction": ...}), of a subscription its latest transaction. Documented at developer.paypal.com/braintree:
# "Transaction response object", "Credit card verification", "Webhooks", "Processor responses" (with AVS and CVV responses).
# GraphQL has another shape and is not read.
#
# On a gateway rejection the processor's code is often 1000, "approved": the processor had said yes, or was never asked. What
# refused is then the gateway, and its reason the only signal. Codes that begin with 1 are approvals and never signals.
# The network's own code is a second signal, of the card's network or, where that is not known, iso8583.
#
# What is lost, and why:
# - Credits, refunds, disputes, disbursements and results with validation errors only: nobody tried to pay.
# - What is voided, expired, pending or being authorized has no outcome; the record does not say how it went.
# - The additional processor response: processors write it in ways of their own.
# - Who began the payment, unless it is marked as recurring: "recurring": false is also said of other charges without the
#   shopper.
include "declinic";

def object: if type == "object" then . else {} end;
def field($camel; $snake): .[$camel] // .[$snake];
# Braintree writes "Unknown" where it does not know.
def known: if . == "" or . == "Unknown" then null else . end;

def of_notification:
  .subject? // . | object
  | .transaction // .subscription?.transactions?[0]? // null;
def transaction:
  of_notification // .verification // field("creditCardVerification"; "credit_card_verification") // .;

def outcome:
  {authorized: "APPROVED", submitted_for_settlement: "APPROVED", settling: "APPROVED", settlement_confirmed: "APPROVED",
   settled: "APPROVED", verified: "APPROVED",
   processor_declined: "DECLINED", gateway_rejected: "DECLINED", settlement_declined: "DECLINED", failed: "DECLINED"};
def statuses: outcome + {authorizing: "", authorization_expired: "", settlement_pending: "", voided: ""};

# Its own fields tell it from other processors' transactions; of its notifications, kind and timestamp.
def accepts:
  if type != "object" then false
  elif (transaction | object | (statuses[.status | tostring] != null)
        and (field("processorResponseCode"; "processor_response_code") // field("currencyIsoCode"; "currency_iso_code")
             // field("merchantAccountId"; "merchant_account_id")
             // field("gatewayRejectionReason"; "gateway_rejection_reason")) != null)
  then "a Braintree transaction or verification"
  elif (.kind | type) == "string" and .timestamp != null
       and any(.subject, .dispute, .subscription, .disbursement; type == "object")
  then "a Braintree webhook notification"
  else false end;

# The first of these objects that tells a card's type: the Node library has empty ones for all ways that were not taken.
def card($names):
  [.[$names[]] | objects | select((field("cardType"; "card_type") // field("virtualCardType"; "virtual_card_type")) != null)][0];

def way_to_pay:
  card(["creditCard", "creditCardDetails", "credit_card", "credit_card_details"]) as $card
  | card(["applePay", "applePayCard", "applePayDetails", "apple_pay", "apple_pay_card", "apple_pay_details"]) as $apple
  | card(["googlePayCard", "googlePayDetails", "google_pay_card", "google_pay_details",
          "androidPayCard", "androidPayDetails", "android_pay_card", "android_pay_details"]) as $google
  | ({credit_card: "Card", apple_pay_card: "Apple Pay", google_pay_card: "Google Pay", android_pay_card: "Google Pay",
      samsung_pay_card: "Samsung Pay", paypal_account: "PayPal", venmo_account: "Venmo",
      sepa_debit_account: "SEPA Direct Debit", us_bank_account: "Bank account"
     }[field("paymentInstrumentType"; "payment_instrument_type") | tostring]) as $named
  | if $apple != null then {method: "Apple Pay", wallet: "Apple Pay", card: $apple}
    elif $google != null then {method: "Google Pay", wallet: "Google Pay", card: $google}
    elif $card != null then {method: ($named // "Card"), card: $card}
    elif $named != null then {method: $named}
    elif ((field("paypalAccount"; "paypal_account") // field("paypalDetails"; "paypal_details") // .paypal | object)
          | field("payerEmail"; "payer_email") // field("payerId"; "payer_id")) != null
    then {method: "PayPal"}
    else {} end;

# "Apple Pay - MasterCard" is wallet and network in one word.
def card_network:
  field("cardType"; "card_type") // field("virtualCardType"; "virtual_card_type")
  | if type == "string" then split(" - ") | last | network else null end;

def expires:
  (field("expirationYear"; "expiration_year") // "" | tostring) as $year
  | (field("expirationMonth"; "expiration_month") // "" | tostring) as $month
  | if $year == "" or $month == "" then null else "\($year)-\("0" + $month | .[-2:])" end;

# M and N: compared. I not provided, U not verified, S the issuer takes no part, A not applicable, B skipped.
def check:
  {M: "MATCH", N: "MISMATCH", I: "NOT_CHECKED", U: "NOT_CHECKED", S: "NOT_CHECKED", A: "NOT_CHECKED", B: "NOT_CHECKED"
  }[. // "" | tostring];

# What ended in an error, was unavailable or only tried says nothing about the shopper.
def authentication:
  {authenticate_successful: "PASSED", authenticate_failed: "FAILED", authenticate_rejected: "FAILED",
   authenticate_frictionless_failed: "FAILED", authenticate_signature_verification_failed: "FAILED",
   challenge_required: "ASKED", lookup_enrolled: "ASKED",
   lookup_not_enrolled: "NOT_ASKED", lookup_bypassed: "NOT_ASKED", authentication_bypassed: "NOT_ASKED",
   skipped_due_to_rule: "NOT_ASKED", skipped_due_to_adaptive_authentication: "NOT_ASKED"}[. // "" | tostring];

# Where the processor said yes, as for what was voided since, neither it nor the network refused. Only Mastercard sends merchant
# advice, so it tells the network where the card does not.
def signals($network):
  (field("processorResponseCode"; "processor_response_code") | code) as $code
  | if .status == "gateway_rejected" then
      [{source: "braintree-gateway-rejection", code: (field("gatewayRejectionReason"; "gateway_rejection_reason") | code)}]
    elif .status == "settlement_declined" then
      [{source: "braintree",
        code: (field("processorSettlementResponseCode"; "processor_settlement_response_code") | code),
        message: field("processorSettlementResponseText"; "processor_settlement_response_text")}]
    elif $code != null and ($code | startswith("1")) then []
    else
      (field("merchantAdviceCode"; "merchant_advice_code") | code) as $advice
      | [
          {source: "braintree", code: $code, message: field("processorResponseText"; "processor_response_text")},
          {source: ({Visa: "visa", Mastercard: "mastercard", "American Express": "amex"}[$network // ""]
                    // if $advice != null then "mastercard" else "iso8583" end),
           code: (field("networkResponseCode"; "network_response_code") | code),
           adviceCode: $advice,
           message: field("networkResponseText"; "network_response_text")}
        ]
    end
  | map(select(.code != null or .adviceCode != null));

def attempt($recurring):
  outcome[.status | tostring] as $outcome
  | way_to_pay as $way
  | ($way.card // {}) as $card
  | ($card | card_network) as $network
  | (field("currencyIsoCode"; "currency_iso_code") | currency) as $currency
  | {
      id: .id,
      group: field("orderId"; "order_id"),
      facts: {
        CheckoutAttempt: {
          outcome: $outcome,
          paymentMethod: $way.method,
          total: (if $currency == null then null else .amount | amount end),
          currency: $currency,
          attemptedAt: (field("createdAt"; "created_at") | instant),
          billingRegion: (.billing // field("billingDetails"; "billing_details") // field("billingAddress"; "billing_address")
                          | object | field("countryCodeAlpha2"; "country_code_alpha2") | region),
          initiatedBy: (if $recurring or .recurring == true then "MERCHANT" else null end)
        },
        PaymentCard: {
          issuer: ($card | field("issuingBank"; "issuing_bank") | known),
          kind: ({debit: $card.debit, prepaid: $card.prepaid} | kind),
          network: $network,
          region: ($card | field("countryOfIssuance"; "country_of_issuance") | known | region),
          expires: ($card | expires)
        },
        Wallet: {name: $way.wallet},
        DeclineSignal: (if $outcome == "APPROVED" then [] else signals($network) end),
        CardCheck: {
          address: (field("avsStreetAddressResponseCode"; "avs_street_address_response_code") | check),
          postalCode: (field("avsPostalCodeResponseCode"; "avs_postal_code_response_code") | check),
          securityCode: (field("cvvResponseCode"; "cvv_response_code") | check)
        },
        Authentication: {
          state: (field("threeDSecureInfo"; "three_d_secure_info") | object | .status | authentication)
        }
      }
    };

(.subscription // (.subject? | object | .subscription) != null) as $recurring
| transaction
| objects
| select(statuses[.status | tostring] != null and .type != "credit")
| attempt($recurring)
