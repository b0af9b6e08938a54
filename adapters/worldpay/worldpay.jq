# Worldpay, as JSON: answers of Access Worldpay ({"outcome": "refused", "refusalCode": "5", ...}, Payments API and the older
# Verified and Card Payments APIs) and its events ({"eventId": ..., "eventDetails": {"type": "refused", ...}}).
# The XML of the Worldpay Payment Gateway (orderStatus, ISO8583ReturnCode) is no input: convert it first.
#
# An attempt is an answer to a payment and an event refused or authorized of a payment. Answers to captures, refunds and
# cancellations (they have an outcome, but no card) and all other events make no case; neither does the event
# sentForAuthorization, as authorized or refused of the same payment follows.
#
# Traps:
# - Worldpay writes "5" for "05"; the code is kept so, and the tables know that they are equal.
# - refusalCode may be Worldpay's own number or the network's raw code, and does not say which: its source is iso8583.
# - riskFactors names what went wrong only: what is not named did not match, it may not have been checked.
# - sentForCancellation: authorized, then given up by Worldpay as address or security code did not match: no outcome.
# - eventTimestamp is the event's and has no zone; date is the payment's, mostly a day without time, and then unknown.
#
# Lost: amounts (no answer has one) and times of answers, fraud scores, exemptions. An event has no code.
#
# Documented on developer.worldpay.com: "Payments API", "Refusal response codes", "Raw response codes", "Events".
include "declinic";

def accepts:
  if type != "object" then false
  elif (.eventDetails | type) == "object" and .eventId != null then "a Worldpay event"
  elif (.outcome | type) == "string"
       and (.transactionReference != null or .paymentInstrument != null or .riskFactors != null or .refusalCode != null
            or .refusalDescription != null or ._links != null or ._actions != null) then "an Access Worldpay answer"
  else false end;

# Whether the answer is to a payment, not to a capture, refund or cancellation.
def paid: .paymentInstrument != null or .riskFactors != null or .issuer != null;

def outcome:
  if .outcome == "refused" or .outcome == "3dsAuthenticationFailed" then "DECLINED"
  # Stopped by Worldpay's FraudSight before the bank was asked.
  elif .outcome == "fraudHighRisk" then "DECLINED"
  # sentForSettlement: authorized, and captured at once.
  elif .outcome == "authorized" or .outcome == "sentForSettlement" then "APPROVED"
  else null end;

# The finding of a check: type cvc; or avs with detail address or postcode.
def check($type; $detail):
  {notMatched: "MISMATCH", notChecked: "NOT_CHECKED", notSupplied: "NOT_CHECKED"}[
    [.riskFactors[]? | select(.type? == $type and .detail? == $detail) | .risk][0] | tostring];

def authentication:
  ((.threeDS.outcome)? // null) as $result
  | if $result == "authenticated" then "PASSED"
    elif .outcome == "3dsAuthenticationFailed" or $result == "authenticationFailed" then "FAILED"
    elif .outcome == "3dsChallenged" then "ASKED"
    else null end;

# {"month": 5, "year": 2035} -> "2035-05"
def expires: if (.month | type) != "number" or (.year | type) != "number" then null else "\(.year)-" + ("0" + (.month | tostring))[-2:] end;

def answer:
  (.paymentInstrument | if type == "object" then . else {} end) as $instrument
  # In the older APIs the card is an object of its own.
  | ($instrument.card | if type == "object" then . else $instrument end) as $card
  | (($card.cardBrand // $card.brand) | network) as $network
  # "card/wallet+applepay", "card/plain+masked"
  | ($instrument.type | if type == "string" then split("+") | last | wallet else null end) as $wallet
  | (.advice.code? | code) as $advice
  | {
      # As in events, which have no paymentId.
      id: (.transactionReference // .paymentId),
      group: .transactionReference,
      facts: {
        CheckoutAttempt: {
          outcome: outcome,
          paymentMethod: (
            if $wallet then $wallet
            elif $network or ($instrument.type | tostring | startswith("card/")) then "Card"
            else null end)
        },
        PaymentCard: {
          network: $network,
          kind: ($card.fundingType | kind),
          issuer: $card.issuerName,
          region: ($card.countryCode | region),
          expires: ($card.expiryDate | if type == "object" then expires else null end)
        },
        Wallet: {name: $wallet},
        CardCheck: {
          address: check("avs"; "address"),
          postalCode: check("avs"; "postcode"),
          securityCode: check("cvc"; null)
        },
        Authentication: {state: authentication},
        DeclineSignal: (
          if .outcome == "fraudHighRisk" then [{source: "worldpay", code: .outcome}]
          elif .refusalCode == null and .refusalDescription == null then []
          # Advice is Mastercard's merchant advice code, with cards of Mastercard.
          elif $network == "Mastercard" and $advice != null then
            [{source: "iso8583", code: (.refusalCode | code), message: .refusalDescription}, {source: "mastercard", adviceCode: $advice}]
          else [{source: "iso8583", code: (.refusalCode | code), adviceCode: $advice, message: .refusalDescription}] end)
      }
    };

def event:
  (.amount | if type == "object" then . else {} end) as $amount
  | {
      id: .transactionReference,
      group: .transactionReference,
      facts: {
        CheckoutAttempt: {
          outcome: (if .type == "refused" then "DECLINED" else "APPROVED" end),
          total: ($amount.value | major($amount.currencyCode)),
          currency: ($amount.currencyCode | currency),
          # A day without time is no moment.
          attemptedAt: (if .date | tostring | contains("T") then .date | instant else null end)
        }
      }
    };

# The cases of a record.
if type != "object" then empty
elif (.eventDetails | type) == "object" then
  .eventDetails
  | if (.type == "refused" or .type == "authorized") and (.classification == null or .classification == "payment") then event else empty end
elif .outcome == "sentForRefund" or .outcome == "sentForPartialRefund" then empty
elif (.outcome == "sentForSettlement" or .outcome == "sentForCancellation") and (paid | not) then empty
else answer end
