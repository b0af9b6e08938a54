# Square: payments of the Payments API (v2): bare, in an answer ({"payment": ...}, also with "errors"), in a list
# ({"payments": [...]}) or in a webhook event (payment.created, payment.updated); and answers that hold errors only.
# Documented at developer.squareup.com: "Payment", "CardPaymentDetails", "Error", "ErrorCode", "payment.updated".
#
# A refused payment states its error at two places, in the answer's `errors` and in `card_details.errors`: it is one error,
# and one signal. Where there are several, the one that says more than that the card was declined counts.
#
# What is lost, and why:
# - The network's own code: `auth_result_code` is what the issuer authorized it under, not a reason.
# - An answer with errors only has no payment: no name, amount or time. It is a decline where Square says that the way to pay
#   was the trouble (PAYMENT_METHOD_ERROR); other errors are the request's or Square's. Errors of refunds yield nothing.
# - Apple Pay and Google Pay: Square calls both a card.
# - Refunds, disputes and other events.
include "declinic";

def object: if type == "object" then . else {} end;
def text: if type == "string" then . else null end;

def category:
  {API_ERROR: true, AUTHENTICATION_ERROR: true, INVALID_REQUEST_ERROR: true, RATE_LIMIT_ERROR: true, PAYMENT_METHOD_ERROR: true,
   REFUND_ERROR: true, MERCHANT_SUBSCRIPTION_ERROR: true, EXTERNAL_VENDOR_ERROR: true}[text // ""] // false;
def is_payment:
  type == "object" and (.amount_money | type) == "object" and (.status | type) == "string"
  and (.source_type // .card_details // .location_id) != null and .payment_id == null;

def accepts:
  if type != "object" then false
  elif (.event_id | type) == "string" and (.merchant_id | type) == "string" and (.type | type) == "string"
       and (.data | object | .object | type) == "object"
  then "a Square webhook event"
  elif (.payment | is_payment) or (.payments?[0]? // null | is_payment) then "a Square answer about payments"
  elif is_payment then "a Square payment"
  elif (.refund // . | type == "object" and (.amount_money | type) == "object" and (.payment_id | type) == "string")
  then "a Square refund"
  elif (.errors?[0]? // null | object | (.code | type) == "string" and (.category | category)) then "a Square error"
  else false end;

# Approved is authorized, completed is captured. What is pending or canceled is neither.
def outcome: {APPROVED: "APPROVED", COMPLETED: "APPROVED", FAILED: "DECLINED"}[text // ""];

def signal:
  [.[] | objects | select((.code | type) == "string" and .category != "REFUND_ERROR")] as $errors
  | ([$errors[] | select({CARD_DECLINED: 1, GENERIC_DECLINE: 1, APPLE_TTP_PIN_TOKEN: 1}[.code] == null)][0] // $errors[0])
  | if . == null then null else {source: "square", code: .code, message: (.detail | text)} end;

def method:
  if .source_type == "CARD" then "Card"
  elif .source_type == "WALLET" then
    {CASH_APP: "Cash App Pay", ALIPAY: "Alipay", PAYPAY: "PayPay", WECHAT_PAY: "WeChat Pay", RAKUTEN_PAY: "Rakuten Pay",
     AU_PAY: "au PAY", D_BARAI: "d Barai", MERPAY: "Merpay"}[.wallet_details | object | .brand | text // ""]
  elif .source_type == "BUY_NOW_PAY_LATER" then
    {AFTERPAY: "Afterpay", CLEARPAY: "Clearpay"}[.buy_now_pay_later_details | object | .brand | text // ""]
  else {BANK_ACCOUNT: "Bank account", SQUARE_ACCOUNT: "Square account", CASH: "Cash"}[.source_type | text // ""] end;

def check($name):
  {"\($name)_ACCEPTED": "MATCH", "\($name)_REJECTED": "MISMATCH", "\($name)_NOT_CHECKED": "NOT_CHECKED"}[text // ""];

# $errors: those of the answer around the payment.
def attempt($errors):
  (.status | outcome) as $outcome
  | (.card_details | object) as $details
  | ($details.card | object) as $card
  # With the tip: this is what the card was asked for.
  | (.total_money // .amount_money | object) as $money
  | [$errors[]?, (.card_details, .bank_account_details, .square_account_details | object | .errors?[]?)] as $errors
  | {
      id: .id,
      group: .order_id,
      facts: {
        CheckoutAttempt: {
          outcome: $outcome,
          paymentMethod: method,
          total: ($money.amount | major($money.currency)),
          currency: ($money.currency | currency),
          attemptedAt: (.created_at | instant),
          buyerRegion: (.wallet_details?.cash_app_details?.buyer_country_code? // null | region),
          billingRegion: (.billing_address?.country? // $card.billing_address?.country? // null | region)
        },
        PaymentCard: {
          kind: (if $card.prepaid_type == "PREPAID" then "PREPAID" else $card.card_type | kind end),
          network: ($card.card_brand | network),
          expires: (if $card.exp_year and $card.exp_month then "\($card.exp_year)-\("0\($card.exp_month)"[-2:])" else null end)
        },
        DeclineSignal: (if $outcome == "APPROVED" then [] else [$errors | signal | objects] end),
        # Square checks the postal code; it asks for no street.
        CardCheck: {postalCode: ($details.avs_status | check("AVS")), securityCode: ($details.cvv_status | check("CVV"))}
      }
    };

def error:
  [.errors[] | objects | select(.category != "REFUND_ERROR")]
  | select(. != [])
  | {
      facts: {
        CheckoutAttempt: {outcome: (if any(.[]; .category == "PAYMENT_METHOD_ERROR") then "DECLINED" else null end)},
        DeclineSignal: [signal | objects]
      }
    };

if .event_id != null then .data.object.payment | select(is_payment) | attempt([])
elif .payments != null then .payments[] | select(is_payment) | attempt([])
elif (.payment | is_payment) then .errors as $errors | .payment | attempt($errors // [])
elif is_payment then attempt([])
elif (.errors | type) == "array" then error
else empty end
