# Klarna: errors of Klarna Payments and Order Management, the answer to an order placed with an authorization, the order as
# Order Management tells it, what authorize() gives to the page, notices about fraud, and payment requests (WebSDK, webhooks,
# REST) with their states. Documented at docs.klarna.com: "Errors in Klarna Payments", "Klarna Payments API: create order",
# "Order management API: get order", "PaymentRequestState" and "PaymentRequestStateReason" of the Web SDK, "Monitor the
# payment request state".
#
# Klarna tells merchants no reason: a purchase is REJECTED and nothing more. What error_code and fraud_status say is Klarna's
# (source klarna), what a payment request says is of another scheme (source klarna-state). What waits, was cancelled or ran
# out has no outcome; a completed payment request is not yet paid, it has to be authorized.
#
# What is lost, and why:
# - An error has no order, amount or time: its correlation_id names it. Codes that say that the request was wrong or that
#   Klarna had trouble are no refusals, and have no outcome.
# - Payment requests that nobody has begun to pay, captures and refunds: no attempts.
# - How the shopper pays Klarna (later, in parts): to the shop it is Klarna.
include "declinic";

def object: if type == "object" then . else {} end;
def text: if type == "string" then . else null end;
def request: .payload // .;
def request_id: .paymentRequestId // .payment_request_id;

def accepts:
  if type != "object" then false
  elif (.error_code | type) == "string" and ((.correlation_id // .error_id) | type) == "string" then "a Klarna error"
  elif (.order_id | type) == "string" and (.fraud_status | type) == "string" then "a Klarna order"
  elif (.order_id | type) == "string" and (.event_type | type) == "string" and (.event_type | startswith("FRAUD_RISK_"))
  then "a Klarna notice about fraud"
  elif (.show_form | type) == "boolean" and (.approved | type) == "boolean" then "a Klarna authorization (page)"
  elif (request | object | (request_id | type) == "string" and (.state | type) == "string") then "a Klarna payment request"
  else false end;

def attempt($outcome; $signal):
  {
    CheckoutAttempt: {outcome: $outcome, paymentMethod: "Klarna"},
    DeclineSignal: [$signal | select(.code != null and $outcome != "APPROVED")]
  };

def error:
  {
    id: (.correlation_id // .error_id),
    facts: attempt(
      {REJECTED: "DECLINED", PAYMENT_METHOD_FAILED: "DECLINED"}[.error_code];
      {source: "klarna", code: (.error_code | code), message: ((.error_messages?[0]? // .error_message) | text)})
  };

# The amount that was first ordered: the shop may change the order later.
def order:
  (.purchase_currency | currency) as $currency
  | attempt({ACCEPTED: "APPROVED", REJECTED: "DECLINED"}[.fraud_status]; {source: "klarna", code: (.fraud_status | code)}) as $facts
  | {
      id: .order_id,
      group: (.merchant_reference1 | text),
      facts: ($facts + {
        CheckoutAttempt: ($facts.CheckoutAttempt + {
          total: (.original_order_amount // .order_amount | major($currency)),
          currency: $currency,
          attemptedAt: (.created_at | instant),
          buyerRegion: (.purchase_country | text | region),
          billingRegion: (.billing_address | object | .country | text | region)
        })
      })
    };

def notice:
  (.event_type | ltrimstr("FRAUD_RISK_")) as $status
  | {
      id: .order_id,
      facts: attempt({ACCEPTED: "APPROVED", REJECTED: "DECLINED"}[$status]; {source: "klarna", code: $status})
    };

# Where the form may be shown again, the shopper has something to put right, and it is not refused yet.
def page:
  {
    facts: attempt(
      if .approved then "APPROVED" elif .show_form then null else "DECLINED" end;
      {source: "klarna", code: null})
  };

def payment_request:
  .state as $state
  | (.stateReason // .state_reason | code) as $reason
  | if any("CREATED", "SUBMITTED", "PREPARED"; . == $state) and ($reason == null or $reason == "PAYMENT_REQUEST_SUBMITTED")
    then empty
    else
      {
        id: request_id,
        group: (.paymentRequestReference // .payment_request_reference | text),
        facts: attempt(
          {AUTHORIZED: "APPROVED", DECLINED: "DECLINED"}[$state];
          {source: "klarna-state", code: ($reason // if $state == "DECLINED" then $state else null end)})
      }
    end;

if (.error_code | type) == "string" then error
elif .fraud_status != null then order
elif .order_id != null then notice
elif .show_form != null then page
else request | payment_request end
