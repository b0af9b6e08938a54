# Checkout.com: payments as POST /payments and GET /payments/{id} answer (v2 and later), and webhook events
# {"type": "payment_declined", "data": {...}}. An older payment object without status, or with cvvCheck and avsCheck, is read too.
# Errors (HTTP 422: {"request_id", "error_type", "error_codes"}) are taken too.
#
# A payment is an attempt, as are the events payment_declined, payment_approved, card_verified and card_verification_declined.
# All other events (payment_captured, payment_refunded, dispute_received, ...) make no case; neither does payment_pending, as
# payment_approved or payment_declined of the same payment follows.
#
# Traps:
# - created_on of an event is not the payment's time; processed_on is (in GET requested_on).
# - A pending payment has approved: false. It is declined only where the status says so or, where there is none, the code:
#   2.... soft decline, 3.... hard decline, 4.... stopped by risk rules; but 20009, 20010 and 20118 are not refusals.
# - GET has the code in actions, not in the payment.
# - Amounts are in minor units; those of CLP have two digits here, none in ISO 4217.
# - partner_response_code of other partners than card networks is no network code ("ER_WRONG_TICKET").
# - An error says that no payment was made, not that somebody refused it: no outcome. Its error_codes ("card_expired") are no response
#   codes, and no signal. It does not say what was asked for; errors of captures and refunds look the same.
# - CVV: D does not match; N means that there was none to check.
#
# Lost: risk scores, eci, exemptions, a payment's other actions. Names, e-mail, phone, addresses, IP, metadata are not read.
#
# Documented on checkout.com/docs: "Response codes", "AVS codes", "CVV response codes", "Recommendation codes",
# "Format the amount value", "Payment declined" (webhooks); api-reference.checkout.com: "Get payment details".
include "declinic";

def accepts:
  if type != "object" or .object? != null or .entity? != null then false
  elif (.type | type) == "string" and (.data | type) == "object" and .data.object == null
       and ((.id | tostring | startswith("evt_")) or (.data.id | tostring | startswith("pay_")))
       and (.type | contains(".") | not) then "a Checkout.com event"
  elif (.id | tostring | startswith("pay_"))
       and (.response_code != null or .approved != null or (.status | type) == "string") then "a Checkout.com payment"
  elif (.request_id | type) == "string" and (.error_type | type) == "string" and (.error_codes | type) == "array" then "a Checkout.com error"
  else false end;

# Whose code it is. Codes of three digits are American Express's own, or of ISO 8583:1993; Visa and Mastercard have two characters.
def space_of($network; $code):
  if ($code | length) > 2 then (if $network == "American Express" then "amex" else "iso8583" end)
  elif $network == "Visa" then "visa"
  elif $network == "Mastercard" then "mastercard"
  else "iso8583" end;

# What an AVS code says of address, postal code and name: + matches, - does not, 0 was not checked.
def avs: {
    A: "+-", B: "+0", C: "00", D: "++", E: "00", F: "++", G: "00", I: "00", M: "++", N: "--", O: "00", P: "0+", R: "00", S: "00",
    U: "00", W: "-+", X: "++", Y: "++", Z: "-+", AE1: "?+-", AE2: "++-", AE3: "+?-", AE4: "??+", AE5: "?++", AE6: "+++", AE7: "+?+",
    AE8: "---"
  }[tostring] // "";
def checked: {"+": "MATCH", "-": "MISMATCH", "0": "NOT_CHECKED"}[.];
def cvv: {Y: "MATCH", D: "MISMATCH", N: "NOT_CHECKED", P: "NOT_CHECKED", U: "NOT_CHECKED", X: "NOT_CHECKED"}[tostring];

def outcome($code):
  if .status == "Declined" then "DECLINED"
  elif .approved == true then "APPROVED"
  elif (.status | type) == "string" then
    {Authorized: "APPROVED", "Card Verified": "APPROVED", Captured: "APPROVED", "Partially Captured": "APPROVED", Paid: "APPROVED",
     Refunded: "APPROVED", "Partially Refunded": "APPROVED"}[.status]
  elif $code == null then (if .approved == false then "DECLINED" else null end)
  elif $code == "20009" or $code == "20010" or $code == "20118" then null
  else {"1": "APPROVED", "2": "DECLINED", "3": "DECLINED", "4": "DECLINED"}[$code[0:1]] end;

# The result of 3-D Secure: A (tried), U and I (could not be done) say neither.
def authentication:
  ((.["3ds"].authentication_response)? // null) as $result
  | if $result == "Y" then "PASSED"
    elif $result == "N" or $result == "R" then "FAILED"
    elif $result == "C" or (.status == "Pending" and (.["3ds"].enrolled)? == "Y") then "ASKED"
    else null end;

# 12 and 2028 -> "2028-12"
def expires: if .expiry_month == null or .expiry_year == null then null else "\(.expiry_year)-" + ("0" + (.expiry_month | tostring))[-2:] end;

def attempt($event):
  (.source | if type == "object" then . else {} end) as $source
  | (.processing | if type == "object" then . else {} end) as $processing
  | ([.actions[]? | select(.type? == "Authorization")][0] // {}) as $action
  | ((.response_code // $action.response_code) | code) as $code
  | ($event // outcome($code)) as $outcome
  | ($source.scheme | network) as $network
  | (($source.card_wallet_type | wallet) // ($source.type | wallet)) as $wallet
  # A network's code is all that stands there; "ER_WRONG_TICKET" is none.
  | ($processing.partner_response_code | code) as $partner_code
  | ($partner_code | leading_code | if . == $partner_code then . else null end) as $raw_code
  | ($processing.partner_merchant_advice_code | code) as $advice
  | {
      id: .id,
      group: .reference,
      facts: {
        CheckoutAttempt: {
          outcome: $outcome,
          paymentMethod: (
            if $wallet then $wallet
            elif $source.type == "klarna" then "Klarna"
            elif $source.type == "card" or $network then "Card"
            else $source.type end),
          total: (.currency as $currency | .amount | major($currency; {CLP: 2})),
          currency: (.currency | currency),
          attemptedAt: ((.processed_on // .requested_on) | instant),
          billingRegion: ($source.billing_address.country? | region),
          initiatedBy: (
            if .merchant_initiated == true then "MERCHANT"
            elif .merchant_initiated == false then "SHOPPER"
            else
              {regular: "SHOPPER", recurring: "MERCHANT", unscheduled: "MERCHANT", installment: "MERCHANT"}[.payment_type | tostring | ascii_downcase]
            end)
        },
        PaymentCard: {
          network: $network,
          kind: ($source.card_type | kind),
          issuer: $source.issuer,
          region: ($source.issuer_country | region),
          expires: ($source | expires)
        },
        Wallet: {name: $wallet},
        CardCheck: (
          (($source.avs_check // $source.avsCheck) | avs) as $avs
          | {
              address: ($avs[0:1] | checked),
              postalCode: ($avs[1:2] | checked),
              name: ($avs[2:3] | checked),
              securityCode: (($source.cvv_check // $source.cvvCheck) | cvv)
            }),
        Authentication: {state: authentication},
        DeclineSignal: (
          if $outcome == "APPROVED" or $code == null or $code[0:1] == "1" then []
          else
            [{source: "checkout.com", code: $code, adviceCode: ($processing.recommendation_code | code),
              message: (.response_summary // $action.response_summary)}]
            + (if $raw_code == null and $advice == null or ($network == null and $source.type != null and $source.type != "card") then []
               else
                 # Only Mastercard gives a merchant advice code.
                 space_of(if $advice != null then "Mastercard" else $network end; $raw_code) as $space
                 | ($space == "mastercard") as $together
                 | [{source: $space, code: $raw_code, adviceCode: (if $together then $advice else null end)}]
                   + (if $advice == null or $together then [] else [{source: "mastercard", adviceCode: $advice}] end)
               end)
          end)
      }
    };

# The request is the attempt: there is no payment.
def error: {id: .request_id, facts: {CheckoutAttempt: {message: (.error_codes | map(strings) | join(", "))}}};

# The cases of a record.
if type != "object" then empty
elif (.data | type) == "object" then
  {payment_declined: "DECLINED", card_verification_declined: "DECLINED", payment_approved: "APPROVED", card_verified: "APPROVED"}[.type | tostring] as $outcome
  | if $outcome then .data | attempt($outcome) else empty end
elif .id == null and (.error_codes | type) == "array" then error
else attempt(null) end
