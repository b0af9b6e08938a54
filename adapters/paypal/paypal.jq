# PayPal: orders, captures and authorizations of the REST API v2, payments, sales, authorizations and captures of v1, errors
# of both, and webhook events that carry one of these (PAYMENT.CAPTURE.*, PAYMENT.AUTHORIZATION.*, PAYMENT.SALE.*,
# CHECKOUT.ORDER.*) or tell of a failed payment of a subscription (BILLING.SUBSCRIPTION.PAYMENT.FAILED). Documented at
# developer.paypal.com: "Orders v2", "Payments v2", "Payments v1", "Subscriptions v1", "Webhook event names", "Handle card
# decline errors" (processor_response, AVS and CVV codes).
#
# Each authorization, and each capture without one, is an attempt. The order around it says how it was to be paid, never how
# it went: an order is COMPLETED although its capture was DECLINED. A capture of an authorization is an attempt only where
# it was declined; otherwise the authorization was the attempt. Refunds, disputes, other news of subscriptions and orders
# that nobody has tried to pay yield nothing.
#
# What is lost, and why:
# - Of several purchase units each is a payment of its own; events do not name the unit, so that events and the order of such
#   a payment are not joined.
# - An error has no attempt, amount or time of its own: its debug_id names it. It is a decline where its code says that the
#   payment was refused; what says that the request was wrong or that the shopper has to do something is neither.
# - Country of delivery (it is not the shopper's), soft descriptor, and PayPal's summary of an event, which says no more than
#   the event's type.
# - Which payments of a subscription belong together: a failed one has no name of its own, only the subscription's and its time.
# - The network's own code: PayPal does not pass it on. Its processor codes are PayPal's, not Visa's.
include "declinic";

def object: if type == "object" then . else {} end;
def text: if type == "string" then . else null end;

# The link of a payment to itself ("self"), or to what it belongs to ("up").
def link($rel): [.links?[]? | objects | select(.rel == $rel) | .href | strings][0] // "";

def accepts:
  if type != "object" then false
  elif (.debug_id | type) == "string" and (.name | type) == "string" then "a PayPal error"
  elif (.event_type | type) == "string" and (.resource_type | type) == "string" and (.resource | type) == "object"
  then "a PayPal webhook event"
  elif (.purchase_units | type) == "array" then "a PayPal order"
  elif (.intent | type) == "string" and (.payer | type) == "object" and (.transactions | type) == "array"
  then "a PayPal payment (v1)"
  elif (.parent_payment | type) == "string" and (.state | type) == "string"
  then "a PayPal sale, authorization, capture or refund (v1)"
  elif (.status | type) == "string"
       and ((.seller_protection | type) == "object" or (.seller_receivable_breakdown | type) == "object"
            or (.seller_payable_breakdown | type) == "object" or (.final_capture | type) == "boolean"
            or (link("self") | contains("paypal.com/v2/payments/")))
  then "a PayPal capture, authorization or refund"
  else false end;

# v2 in capitals, v1 in small letters. What is pending, voided or expired is neither.
def outcome:
  {COMPLETED: "APPROVED", PARTIALLY_REFUNDED: "APPROVED", REFUNDED: "APPROVED", CREATED: "APPROVED", CAPTURED: "APPROVED",
   PARTIALLY_CAPTURED: "APPROVED", DECLINED: "DECLINED", DENIED: "DECLINED", FAILED: "DECLINED",
   completed: "APPROVED", partially_refunded: "APPROVED", refunded: "APPROVED", authorized: "APPROVED", captured: "APPROVED",
   partially_captured: "APPROVED", denied: "DECLINED", failed: "DECLINED"}[text // ""];

# What matched, of address and postal code. Digits are Maestro's. Where the issuer is abroad, cannot say, or was not asked,
# nothing was checked.
def avs:
  {A: ["MATCH", "MISMATCH"], B: ["MATCH", "NOT_CHECKED"], C: ["MISMATCH", "MISMATCH"], D: ["MATCH", "MATCH"],
   F: ["MATCH", "MATCH"], M: ["MATCH", "MATCH"], N: ["MISMATCH", "MISMATCH"], P: ["NOT_CHECKED", "MATCH"],
   W: ["MISMATCH", "MATCH"], X: ["MATCH", "MATCH"], Y: ["MATCH", "MATCH"], Z: ["MISMATCH", "MATCH"],
   E: ["NOT_CHECKED", "NOT_CHECKED"], G: ["NOT_CHECKED", "NOT_CHECKED"], I: ["NOT_CHECKED", "NOT_CHECKED"],
   R: ["NOT_CHECKED", "NOT_CHECKED"], S: ["NOT_CHECKED", "NOT_CHECKED"], U: ["NOT_CHECKED", "NOT_CHECKED"],
   "0": ["MATCH", "MATCH"], "1": ["MISMATCH", "MISMATCH"], "3": ["NOT_CHECKED", "NOT_CHECKED"],
   "4": ["NOT_CHECKED", "NOT_CHECKED"]}[text // ""] // [];
def cvv:
  {M: "MATCH", N: "MISMATCH", E: "NOT_CHECKED", I: "NOT_CHECKED", P: "NOT_CHECKED", S: "NOT_CHECKED", U: "NOT_CHECKED",
   X: "NOT_CHECKED", "0": "MATCH", "1": "MISMATCH", "2": "NOT_CHECKED", "3": "NOT_CHECKED", "4": "NOT_CHECKED"}[text // ""];

# How the bank answered when the shopper was to be confirmed (3-D Secure): Y it was the shopper, N and R it was not, C and D
# the shopper was asked. A (only tried), U and I say nothing about the shopper.
def authentication:
  object
  | {Y: "PASSED", N: "FAILED", R: "FAILED", C: "ASKED", D: "ASKED"}[.authentication_status | text // ""]
    // {N: "NOT_ASKED", B: "NOT_ASKED"}[.enrollment_status | text // ""];

# What an order (v2) says about the way to pay: `payment_source` has one key, the way's name. Apple Pay and Google Pay hold a
# card.
def way_to_pay:
  (.payment_source | object) as $source
  | ($source | keys[0] // "") as $name
  | ($source[$name] | object) as $with
  | (if $name == "card" then $with else ($with.card | object) end) as $card
  | {
      method: ({card: "Card", paypal: "PayPal", apple_pay: "Apple Pay", google_pay: "Google Pay", venmo: "Venmo",
                bancontact: "Bancontact", blik: "BLIK", eps: "eps", giropay: "giropay", ideal: "iDEAL", mybank: "MyBank",
                p24: "Przelewy24", sofort: "Sofort", trustly: "Trustly"}[$name]),
      wallet: (if $name == "apple_pay" or $name == "google_pay" then $name | wallet else null end),
      buyerRegion: ((if $name == "paypal" then $with.address.country_code? else null end)
                    // .payer?.address?.country_code? // null),
      billingRegion: ($card.billing_address?.country_code? // null),
      initiatedBy: ({CUSTOMER: "SHOPPER", MERCHANT: "MERCHANT"}[$with.stored_credential?.payment_initiator? // null | text // ""]),
      card: {
        issuer: ($card.bin_details?.issuing_bank? // null),
        kind: ($card.type | kind),
        network: ($card.brand | network),
        region: ($card.bin_details?.bin_country_code? // null | region),
        expires: ($card.expiry | text)
      },
      authentication: ($card.authentication_result?.three_d_secure? // null | authentication)
    };

# The same of a payment (v1).
def way_to_pay_v1:
  (.payer.funding_instruments?[0]?.credit_card? // null | object) as $card
  | {
      method: ({credit_card: "Card", paypal: "PayPal"}[.payer.payment_method | text // ""]),
      buyerRegion: (.payer.payer_info?.country_code? // null),
      billingRegion: ($card.billing_address?.country_code? // null),
      card: {
        network: ($card.type | network),
        expires: (if $card.expire_year and $card.expire_month
                  then "\($card.expire_year)-\("0\($card.expire_month)"[-2:])" else null end)
      }
    };

# Why it was refused or waits. PayPal's advice is a scheme of its own, as what it advises goes by network; v1 adds words to
# it (02_TRY_AGAIN_LATER). 0000 is an approval.
def signals:
  (.processor_response | object) as $processor
  | [
      {source: "paypal-processor", code: ($processor.response_code | code)},
      {source: "paypal-advice", code: ($processor.payment_advice_code // $processor.advice_code | leading_code)},
      {source: "paypal-status", code: ((.status_details?.reason? // .reason_code) | code)}
    ]
  | map(select(.code != null and .code != "0000"));

# $way: how it was to be paid, where known. $status: what the event says, for a payment that does not. $later: whether it
# takes the money of an authorization.
def attempt($group; $way; $status; $later):
  (.status // .state // $status | outcome) as $outcome
  | if $later and $outcome != "DECLINED" then empty
    else
      (.amount | object) as $amount
      | ($amount.currency_code // $amount.currency | currency) as $currency
      | (.processor_response | object) as $processor
      | ($processor.avs_code | avs) as $avs
      | {
          id: .id,
          group: $group,
          facts: {
            CheckoutAttempt: {
              outcome: $outcome,
              paymentMethod: $way.method,
              total: (if $currency == null then null else $amount.value // $amount.total | amount end),
              currency: $currency,
              attemptedAt: (.create_time | instant),
              buyerRegion: ($way.buyerRegion | region),
              billingRegion: ($way.billingRegion | region),
              initiatedBy: $way.initiatedBy
            },
            PaymentCard: (($way.card | object) as $card
              | $card + {network: ($card.network // (.network_transaction_reference?.network? // null | network))}),
            Wallet: {name: $way.wallet},
            DeclineSignal: (if $outcome == "APPROVED" then [] else signals end),
            CardCheck: {address: $avs[0], postalCode: $avs[1], securityCode: ($processor.cvv_code | cvv)},
            Authentication: {state: $way.authentication}
          }
        }
    end;

def order:
  . as $order
  | way_to_pay as $way
  | .purchase_units[]
  | objects
  | (if ($order.purchase_units | length) > 1 then "\($order.id)/\(.reference_id)" else $order.id end) as $group
  | (.payments | object) as $payments
  | ([$payments.authorizations[]? | objects]) as $authorizations
  | ($authorizations[] | attempt($group; $way; null; false)),
    ($payments.captures[]? | objects | attempt($group; $way; null; $authorizations != []));

# A payment that failed before a sale was made is itself the attempt.
def payment_v1:
  . as $payment
  | way_to_pay_v1 as $way
  | [.transactions[] | .related_resources?[]? | .sale? // .authorization? // empty | objects] as $made
  | if $made != [] then $made[] | attempt($payment.id; $way; null; false)
    elif .state == "failed" then
      .transactions[0].amount? as $amount
      | {id, state, create_time, amount: $amount}
      | attempt(.id; $way; null; false)
      | {id, group, facts: (.facts + {DeclineSignal: [{source: "paypal-issue", code: ($payment.failure_reason | code)}]})}
    else empty end;

# A capture, authorization or sale by itself. A refund names what it refunds.
def single($status):
  if .seller_payable_breakdown != null or .sale_id != null or .capture_id != null or (link("self") | contains("/refund"))
  then empty
  else
    (.supplementary_data?.related_ids? // null | object) as $related
    | link("up") as $up
    | attempt(
        $related.order_id // .parent_payment // (if $up | contains("/orders/") then $up | split("/") | last else null end);
        null;
        $status;
        $related.authorization_id != null or ($up | contains("/authorizations/")) or .is_final_capture != null)
  end;

# A subscription whose payment failed. PayPal takes the money when it is due: the shopper is not there. Other events may repeat
# the last failure, long after, and are not read.
def failed_renewal:
  (.subscriber | object | way_to_pay) as $way
  | .id as $subscription
  | .billing_info?.last_failed_payment?
  | objects
  | .reason_code as $reason
  | {id: "\($subscription)/\(.time)", status: "FAILED", amount, create_time: .time}
  | attempt(null; $way + {initiatedBy: "MERCHANT"}; null; false)
  | {id, group, facts: (.facts + {DeclineSignal: [{source: "paypal-issue", code: ($reason | code)}]})};

# Codes that say that the payment was refused, not that the request was wrong or the shopper has to do something first.
def refused:
  . as $code
  | any("DECLINED", "REFUSED", "PAYMENT_DENIED", "BLOCKED", "CANNOT_PAY", "CANNOT_BE_USED", "CARD_EXPIRED", "INSUFFICIENT_FUNDS",
        "LIMIT_EXCEEDED", "ATTEMPTS_EXCEEDED", "ACCOUNT_RESTRICTED", "LOCKED_OR_CLOSED", "COMPLIANCE_VIOLATION",
        "CVV_CHECK_FAILED", "REDIRECT_PAYER_FOR_ALTERNATE_FUNDING";
        . as $word | $code | contains($word));

# v2 names the kind of error, and has the codes in its details; v1 has the code for a name.
def error:
  .name as $name
  | ([.details?[]? | objects]) as $details
  | (if any("UNPROCESSABLE_ENTITY", "INVALID_REQUEST", "NOT_AUTHORIZED", "RESOURCE_NOT_FOUND", "RESOURCE_CONFLICT"; . == $name)
     then [$details[] | select(.issue | type == "string")] else [] end) as $issues
  | ([$issues[] | select(.issue | refused)][0] // $issues[0] // {issue: .name, description: .message}) as $error
  | {
      id: .debug_id,
      facts: {
        CheckoutAttempt: {outcome: (if $error.issue | refused then "DECLINED" else null end)},
        DeclineSignal: [{source: "paypal-issue", code: ($error.issue | code), message: ($error.description | text)}]
      }
    };

if (.debug_id | type) == "string" then error
elif .event_type != null then
  .event_type as $event
  | ($event | split(".") | last) as $status
  | .resource_type as $type
  | .resource
  | if $event == "BILLING.SUBSCRIPTION.PAYMENT.FAILED" then failed_renewal
    elif .purchase_units != null then order
    elif $type == "capture" or $type == "authorization" or $type == "sale" then single($status)
    else empty end
elif .purchase_units != null then order
elif .transactions != null then payment_v1
else single(null) end
