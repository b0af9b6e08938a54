# Stripe: charges, payment intents, setup intents and their attempts, the API's errors, events, lists.
#
# Takes every version of the API: charges with `payment_method_details` (2018 on), with a card in `source` (2015) or in `card`
# (before); intents whose charges stand in `charges` (before 2022-11-15), in an expanded `latest_charge`, or are only named; the
# error of the API as it comes ({"error": ...}), alone, or as an SDK writes it ({"type": "StripeCardError", "raw": ...}); an
# event, or only its `data`. Shapes: docs.stripe.com, "The Charge object", "The PaymentIntent object", "The SetupAttempt object",
# "Errors", "Types of events", "Supported currencies".
#
# An attempt is a charge: that is its id, and what joins the retries is the intent, or before there were intents the invoice. A
# failure before any charge, such as one of 3-D Secure, has only the intent's id. So of two such failures of one intent, the
# second looks like the first delivered again. A setup intent's attempts have ids of their own.
#
# Lost, since Stripe does not say it:
# - The time of an attempt without a charge: `created` of an intent, an invoice or an event is not the attempt's.
# - Whether the shopper was there. `setup_future_usage: off_session` is about later payments, and says nothing of this one.
# - Whether a saved card's checks were made now or when it was saved, where only the payment method tells them.
# - From 2025-03-31 on, an event about a failed invoice, which names no charge any more: the event of its charge tells the same.
# - Bank accounts of before 2018, and codes that a terminal prints.
include "declinic";

# What it takes: a text that says what a record is, or false. The beginning of the id tells Stripe's objects from those of others
# who call theirs `charge` and `event` too. Objects of the API v2 (v2.core.event) are others, although their ids begin alike.
def stripe_object:
  if (.object | type) == "string" and (.id | type) == "string" and (.object | startswith("v2.") | not) then
    {ch: "a Stripe charge", py: "a Stripe charge", pi: "a Stripe payment intent", seti: "a Stripe setup intent",
     setatt: "a Stripe setup attempt", evt: "a Stripe event", in: "a Stripe invoice", cs: "a Stripe checkout session",
     re: "a Stripe refund", pyr: "a Stripe refund", dp: "a Stripe dispute", du: "a Stripe dispute"}[.id | split("_") | .[0] // ""]
    // false
  elif .object == "list" or .object == "search_result" then
    if ((.url | type) == "string") and (.url | startswith("/v1/")) then "a list of Stripe objects" else false end
  else false end;

def error_object:
  if (.error | type) == "object" then .error elif (.raw | type) == "object" then .raw else . end;

def stripe_error:
  error_object
  | if .type == "card_error" then "a Stripe error"
    elif .type == "invalid_request_error" or .type == "api_error" or .type == "idempotency_error" then
      if .doc_url or .request_log_url or .charge or .payment_intent or .setup_intent then "a Stripe error" else false end
    else false end;

def accepts:
  if type != "object" then false
  elif (.object | type) == "object" then (.object | stripe_object)
  elif .object then stripe_object
  else stripe_error end;

# Paths end with `?` in place of checks, since any field may be null, left out, or only the name of another object: charges come by
# the hundred thousand, and a call costs more than a path.
def obj: if type == "object" then . else {} end;
# The id of another object, which is either named or written out.
def named: if type == "object" then .id elif type == "string" then . else null end;

# The name of the option that the shopper picked.
def method_name:
  if . == "card" then "Card"
  elif . == "" then null
  else
    {card_present: "Card", interac_present: "Card", three_d_secure: "Card", klarna: "Klarna", paypal: "PayPal", link: "Link",
     affirm: "Affirm", afterpay_clearpay: "Afterpay", alipay: "Alipay", wechat_pay: "WeChat Pay", amazon_pay: "Amazon Pay",
     cashapp: "Cash App Pay", revolut_pay: "Revolut Pay", ideal: "iDEAL", bancontact: "Bancontact", sofort: "Sofort",
     sepa_debit: "SEPA Direct Debit", us_bank_account: "ACH Direct Debit"}[.] // .
  end;

# How 3-D Secure went. In old versions there is no `result`, but `authenticated` and `succeeded`. Where they contradict each other,
# and where the issuer took no part in it (attempt_acknowledged), nothing is known.
def authentication:
  if .result == "authenticated" or (.result == null and .authenticated == true) then
    if .succeeded == false or .authenticated == false then null else "PASSED" end
  elif .result_reason == "abandoned" or .result_reason == "canceled" then "ABANDONED"
  elif .result == "failed" or .result == "processing_error" or (.result == null and .succeeded == false) then "FAILED"
  elif .result == "exempted" then "NOT_ASKED"
  else null end;

# card_declined and generic_decline only say that it was declined.
def telling($reason; $general):
  if $reason != null and $reason != "generic_decline" then $reason
  elif $general != null and $general != "card_declined" then $general
  else $reason // $general end;

# What was paid with: the details in a charge, else the payment method of an error or intent. A card of old is written as one of
# today.
def instrument:
  .payment_method_details // .payment_method // .source // .card
  | if type != "object" then {type: ""}
    elif .object == "card" then
      {
        type: "card",
        card: (. + {checks: {address_line1_check: .address_line1_check, address_postal_code_check: .address_zip_check,
                             cvc_check: .cvc_check}}),
        # What is longer was typed by somebody.
        billing_details: {address: {country: (if (.address_country | type) == "string" and (.address_country | length) == 2
                                              then .address_country else null end)}}
      }
    elif (.type | type) == "string" then .
    else {type: ""} end;

# Stripe's minor units differ from ISO 4217: ISK and UGX have two digits although they are paid in whole ones, MGA has none.
# The shopper paid what was shown, not what the shop's currency makes of it.
def money:
  (if .presentment_details?.presentment_currency? then
     {amount: .presentment_details.presentment_amount, currency: .presentment_details.presentment_currency}
   else . end)
  | .currency as $currency
  | {total: (.amount | major($currency; {ISK: 2, UGX: 2, MGA: 0})), currency: ($currency | currency)};

# $said is the outcome or the error: both have the same names for advice and for the network's own codes. The codes of banks, of
# direct debits and of other methods are no card network's, and are kept under the method's name.
def signals($type; $network; $said; $reason):
  [
    {source: "stripe", code: ($reason | code), adviceCode: ($said.advice_code | code), message: $said.seller_message},
    (if $said.network_decline_code or $said.network_advice_code then
       {
         source: ({Visa: "visa", Mastercard: "mastercard", "American Express": "amex"}[$network // ""]
                  // {"": "iso8583", card: "iso8583", card_present: "iso8583", interac_present: "iso8583"}[$type] // $type),
         code: ($said.network_decline_code | code),
         adviceCode: ($said.network_advice_code | code)
       }
     else empty end)
    | select(.code or .adviceCode or .message)
  ];

# The facts, of what was paid with ($paid), of what is known of the attempt, of what was said of it and of Stripe's code for it.
# (A parameter $code would hide the function `code`.)
def facts($paid; $attempt; $said; $reason; $confirmed):
  $paid.type as $type
  | ($paid[$type]? // {}) as $method
  # A wallet such as Amazon Pay may tell of the card behind it.
  | (if $type == "card" or {card_present: 1, interac_present: 1, three_d_secure: 1}[$type] then $method
     else $method.funding?.card? // {} end) as $card
  # The network that it ran on: of a card with two, `brand` may be the other one.
  | ($card.network? // $card.brand? // null | network) as $network
  | ($method.wallet?.type? // $method.tokenization_method? // null | if . == "link" then "Link" else wallet end) as $wallet
  | {pass: "MATCH", fail: "MISMATCH", unchecked: "NOT_CHECKED", unavailable: "NOT_CHECKED"} as $results
  | {
      CheckoutAttempt: ({
        paymentMethod: ($wallet // ($type | method_name)),
        buyerRegion: ($method.payer_details?.address?.country? // (if $type == "paypal" then $method.country? else null end)
                      | region),
        billingRegion: ($paid.billing_details?.address?.country? // null | region),
        # A terminal reads the card that the shopper holds.
        initiatedBy: {card_present: "SHOPPER", interac_present: "SHOPPER"}[$type]
      } + $attempt),
      PaymentCard: {
        network: $network,
        kind: ($card.funding? // null | kind),
        region: ($card.country? // null | region),
        expires: (if $card.exp_year? and $card.exp_month? then
                    ($card.exp_year | tostring) + "-" + ("0" + ($card.exp_month | tostring) | .[-2:])
                  else null end)
      },
      Wallet: {name: $wallet},
      CardCheck: {
        address: ($results[$card.checks?.address_line1_check? // ""]? // null),
        postalCode: ($results[$card.checks?.address_postal_code_check? // ""]? // null),
        securityCode: ($results[$card.checks?.cvc_check? // ""]? // null)
      },
      Authentication: {
        state: ((if ($card.three_d_secure? | type) == "object" then $card.three_d_secure | authentication else null end)
                // $confirmed)
      },
      DeclineSignal: (if $attempt.outcome == "DECLINED" then signals($type; $network; $said; $reason) else null end)
    };

# A charge, of the intent $of where it does not name it. One that is paid back or disputed was approved all the same.
def charge($of):
  (.outcome | obj) as $outcome
  # Before 2015 there is no status.
  | (if .status then {failed: "DECLINED", succeeded: "APPROVED", paid: "APPROVED"}[.status]? // null
     elif .paid == true then "APPROVED"
     elif .failure_code then "DECLINED"
     else null end) as $result
  | {
      id: .id,
      group: (.payment_intent // $of // .invoice | named),
      facts: facts(
        {billing_details: .billing_details} + instrument;
        money + {
          attemptedAt: (.created | instant),
          outcome: $result,
          message: (if $result == "DECLINED" then .failure_message else null end)
        };
        # A debit that bounces days later keeps the outcome of its first day: "Payment complete."
        (if $outcome.type == "authorized" then {} else $outcome end);
        telling($outcome.reason; .failure_code);
        null)
    };

# An attempt that failed with an error of the API, of the intent $of.
def failure($id; $of):
  {
    id: $id,
    group: $of.id,
    facts: facts(
      instrument;
      ($of | money) + {outcome: "DECLINED", message: .message};
      .;
      telling(.decline_code; .code);
      (if .code == "payment_intent_authentication_failure" or .code == "setup_intent_authentication_failure" then "FAILED"
       else null end))
  };

# An attempt that is known by its intent only.
def without_charge($id; $outcome):
  {
    id: $id,
    group: .id,
    facts: facts(
      instrument;
      money + {outcome: $outcome};
      {};
      null;
      (if $outcome == null and (.payment_method_types == ["card"] or (.next_action | obj | .type) == "use_stripe_sdk") then "ASKED"
       else null end))
  };

# Whether the error is the failure of this charge. The last error is of the latest attempt, and the charges beside it may be of
# earlier ones, with other cards: a payment that fails authentication makes no charge. Otherwise the error names its charge, or at
# least both have the same payment method, or else the same code.
def failure_of($made):
  if .code == "payment_intent_authentication_failure" then false
  elif .charge then (.charge | named) == $made.id
  elif (.payment_method | named) and $made.payment_method then (.payment_method | named) == ($made.payment_method | named)
  else .code == $made.failure_code end;

# An intent: a case a charge, the oldest first, and one more where the last error, or what the intent now waits for, is of none.
def intent:
  . as $intent
  | (.last_payment_error | if type == "object" then . else null end) as $error
  | (.charges | obj | .data | if type == "array" then map(objects) | sort_by(.created) else [] end) as $listed
  | (if $listed == [] then [.latest_charge | objects] else $listed end) as $charges
  | (.latest_charge | named) as $latest
  | ($charges[] | charge($intent.id)),
    (if $error then
       if any($charges[]; . as $made | $error | failure_of($made)) then empty
       else
         $error
         | failure((.charge | named)
                   // (if .code == "payment_intent_authentication_failure" or $charges != [] then null else $latest end)
                   // $intent.id; $intent)
       end
     elif .status == "requires_action" or .status == "requires_source_action" then without_charge(.id; null)
     elif $charges != [] then empty
     elif .status == "succeeded" or .status == "requires_capture" then without_charge($latest // .id; "APPROVED")
     elif .status == "processing" or $latest then without_charge($latest // .id; null)
     else empty end);

def setup_attempt:
  (.setup_error | obj) as $error
  | (if .status == "failed" then "DECLINED" elif .status == "succeeded" then "APPROVED" else null end) as $outcome
  | {
      id: .id,
      group: (.setup_intent | named),
      facts: facts(
        # The card is described in the payment method of the error; the attempt itself tells the checks, if anything.
        (instrument as $tried
         | ($error | instrument) as $method
         | $method + {type: $tried.type, ($tried.type): (($method[$tried.type] | obj) + ($tried[$tried.type] | obj))});
        {
          attemptedAt: (.created | instant),
          outcome: $outcome,
          message: $error.message
        };
        $error;
        telling($error.decline_code; $error.code);
        (if .status == "abandoned" then "ABANDONED"
         elif $error.code == "setup_intent_authentication_failure" then "FAILED" else null end))
    };

# A setup intent stores a card: there is no amount.
def setup_intent:
  . as $intent
  | (.latest_attempt | named) as $latest
  | if (.latest_attempt | type) == "object" then .latest_attempt | setup_attempt
    elif (.last_setup_error | type) == "object" then .last_setup_error | failure($latest // $intent.id; $intent)
    elif .status == "succeeded" then without_charge($latest // .id; "APPROVED")
    elif .status == "requires_action" or .status == "processing" then without_charge($latest // .id; null)
    else empty end;

# A failed invoice has neither code nor message nor time of the attempt. Before 2025-03-31 it at least names the charge, whose id
# makes it the same attempt as the charge's own event, or the intent where there was no charge. Later versions name neither:
# nothing comes of them, as the charge's own event tells of the attempt. Only where `payments` was expanded, what it holds is read.
def failed_invoice:
  .id as $invoice
  | if (.charge | type) == "object" then .charge | charge($invoice)
    elif (.payment_intent | type) == "object" then .payment_intent | intent
    elif .charge == null and .payment_intent == null then
      .payments?.data?[]?
      | select(.status? != "paid" and .status? != "canceled")
      | .payment?
      | (.charge? | objects | charge($invoice)), (.payment_intent? | objects | intent)
    else
      {
        id: (.charge // .payment_intent),
        group: (.payment_intent // $invoice),
        facts: {
          CheckoutAttempt: (({currency: .currency, amount: (.amount_remaining // .amount_due)} | money) + {
            outcome: "DECLINED",
            billingRegion: (.customer_address | obj | .country | region),
            # An invoice that is sent is paid by the shopper.
            initiatedBy: (if .collection_method == "send_invoice" then null
                          elif .billing_reason == "subscription_cycle" or .billing_reason == "subscription_threshold"
                          then "MERCHANT" else null end)
          })
        }
      }
    end;

# An error of the API. One about the request, such as an unknown parameter, says that the shop's program is wrong, and nobody tried
# to pay. These do stop a shopper:
def stops_payment:
  .type == "card_error" or .charge or .decline_code
  or ({payment_intent_authentication_failure: true, setup_intent_authentication_failure: true,
       payment_intent_payment_attempt_failed: true, payment_intent_payment_attempt_expired: true,
       payment_method_customer_decline: true, payment_method_provider_decline: true, payment_method_provider_timeout: true,
       payment_method_not_available: true, payment_method_unactivated: true, payment_method_currency_mismatch: true,
       amount_too_large: true, amount_too_small: true, charge_exceeds_source_limit: true}[.code // ""]?);

def api_error:
  if stops_payment then
    . as $error
    | if (.setup_intent | type) == "object" then .setup_intent + {last_setup_error: $error} | setup_intent
      else (.payment_intent | obj) + {last_payment_error: $error} | intent end
  else empty end;

def attempt:
  if .object == "charge" then charge(null)
  elif .object == "payment_intent" then intent
  elif .object == "setup_intent" then setup_intent
  elif .object == "setup_attempt" then setup_attempt
  else empty end;

# An event. charge.captured, charge.refunded, charge.dispute.* and the like hold a charge as well, but are no attempts; neither are
# checkout sessions. An intent that is canceled still holds its last error, which may be days old and has been told.
def event:
  (if (.type | type) == "string" then .type else "" end) as $type
  | (.data?.object? // null | obj)
  | if {"charge.succeeded": 1, "charge.failed": 1, "charge.pending": 1, "payment_intent.payment_failed": 1,
        "payment_intent.requires_action": 1, "payment_intent.succeeded": 1, "payment_intent.processing": 1,
        "payment_intent.amount_capturable_updated": 1, "payment_intent.partially_funded": 1, "setup_intent.setup_failed": 1,
        "setup_intent.requires_action": 1, "setup_intent.succeeded": 1}[$type] then attempt
    elif $type == "invoice.payment_failed" then failed_invoice
    else empty end;

def one: objects | if .object == "event" then event else attempt end;

if .object? == "charge" then charge(null)
elif type != "object" then empty
elif (.object | type) == "object" then .object | one
elif .object == "list" or .object == "search_result" then .data | arrays | .[] | one
elif .object then one
else error_object | api_error end
