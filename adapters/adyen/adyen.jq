# Adyen: answers of /payments and /payments/details (Checkout API), and standard notifications (webhooks): JSON with
# notificationItems, a NotificationRequestItem alone, or form-encoded, where a record is an object of names and texts such as
# {"eventCode": "AUTHORISATION", "success": "false", "value": "1000", "currency": "EUR", "additionalData.cvcResult": "1 Matches"}.
# Errors of the API (HTTP 422 and others: {"status", "errorCode", "errorType", "message"}) are taken too.
#
# An attempt is an answer with a resultCode, or a notification AUTHORISATION. All other notifications (CAPTURE, REFUND,
# CHARGEBACK, REPORT_AVAILABLE, ...) and answers about authentication alone make no case.
#
# Traps:
# - `success` is a text. `reason` of an approval is authorisation code, last digits and expiry, and is not read; it may be empty
#   or the text "null"; of a refusal it is Adyen's words, or the acquirer's ("51 : Insufficient funds").
# - refusalReasonCode is "0" where the payment was authorised. Notifications have Adyen's words only, no refusalReasonCode.
# - An amount is in minor units, of which CLP, CVE, IDR and ISK have others than in ISO 4217. A refused answer has no amount.
# - An answer has no time. For AUTHORISATION, eventDate is when the payment was answered: the event is the attempt's.
# - shopperInteraction ContAuth is also a shopper who pays with a stored card: recurringProcessingModel tells, where it is there.
# - Two merchant accounts may have the same order numbers: the group is "account/reference". An answer does not state the account,
#   so its group is the reference alone, and it does not join with notifications.
# - An error says that no payment was made, not that somebody refused it: no outcome. Its errorCode ("101") has nothing to do with
#   refusalReasonCode, and is no signal. It does not say what was asked for; errors of captures and refunds look the same.
#
# Lost: retry.attemptN.* (Adyen's own retries at other acquirers are not the shopper's), inferredRefusalReason, fraud scores, raw
# results of CVC and AVS (the standardized ones are read), raw answers that begin with no code ("DECLINED CVC Incorrect").
#
# Documented on docs.adyen.com: "Refusal reasons", "Raw responses", "Result codes", "Currency codes and minor units",
# "Additional settings" of webhooks, "Address Verification System (AVS)"; fields in github.com/Adyen/adyen-openapi.
include "declinic";

def accepts:
  if type != "object" then false
  elif (.notificationItems | type) == "array" or (.NotificationRequestItem | type) == "object"
       or ((.eventCode | type) == "string" and (.pspReference != null or .merchantAccountCode != null)) then "an Adyen notification"
  elif (.resultCode | type) == "string"
       and (.pspReference != null or .refusalReason != null or .merchantReference != null or .action != null) then "an Adyen payment answer"
  elif (.errorCode | type) == "string" and (.errorType | type) == "string" and (.status | type) == "number" then "an Adyen error"
  else false end;

# A field of additionalData, in JSON or form-encoded.
def extra($name): (.additionalData[$name])? // .["additionalData." + $name] // null;

# The code that stands before the colon in "51 : Insufficient funds"; none in "CVC Declined" or "BAD_VALUE : locale".
def code_before_colon:
  if type != "string" then null
  else (split(":")[0] | rtrimstr(" ")) as $code | $code | leading_code | if . == $code then . else null end
  end;

# Whose code it is. Codes of three digits are American Express's own, or of ISO 8583:1993; Visa and Mastercard have two characters.
def space_of($network; $code):
  if ($code | length) > 2 then (if $network == "American Express" then "amex" else "iso8583" end)
  elif $network == "Visa" then "visa"
  elif $network == "Mastercard" then "mastercard"
  else "iso8583" end;

# What the first number of an AVS result says of address, postal code and name: + matches, - does not, 0 was not checked.
def avs: {
    "1": "+-", "2": "--", "3": "00", "4": "00", "5": "00", "6": "-+", "7": "++", "8": "0?", "9": "+?", "10": "-?", "11": "?0",
    "12": "+0", "13": "-0", "14": "?+", "15": "0+", "16": "?-", "17": "0-", "18": "00", "19": "?++", "20": "+++", "21": "+?+",
    "22": "??+", "23": "?+-", "24": "++-", "25": "+?-", "26": "---"
  }[tostring | split(" ")[0] // ""] // "";
def checked: {"+": "MATCH", "-": "MISMATCH", "0": "NOT_CHECKED"}[.];
def cvc: {"1": "MATCH", "2": "MISMATCH", "3": "NOT_CHECKED", "4": "NOT_CHECKED", "5": "NOT_CHECKED", "6": "NOT_CHECKED"}[tostring | split(" ")[0] // ""];

# The result of 3-D Secure: A (tried), U and I (could not be done) say neither.
def authentication:
  (extra("threeds2.threeDS2Result.transStatus") // (.threeDS2Result.transStatus)? // extra("threeDAuthenticatedResponse")) as $result
  | extra("challengeCancel") as $cancel
  | if $cancel == "01" or $cancel == "03" or $cancel == "04" then "ABANDONED"
    elif $result == "Y" or extra("threeDAuthenticated") == "true" then "PASSED"
    elif $result == "N" or $result == "R" then "FAILED"
    elif $result == "C" or .resultCode == "ChallengeShopper" or .resultCode == "IdentifyShopper" then "ASKED"
    elif extra("threeDOffered") == "false" then "NOT_ASKED"
    else null end;

# "3/2030" -> "2030-03"
def expires: if type != "string" then null else split("/") | if length == 2 then .[1] + "-" + ("0" + .[0])[-2:] else null end end;

def attempt($outcome; $reason; $at):
  (if (.paymentMethod | type) == "object" then .paymentMethod else {brand: .paymentMethod} end) as $method
  | ($method.brand // $method.type // extra("paymentMethod")) as $brand
  | extra("paymentMethodVariant") as $variant
  | (($method.type | wallet) // ($brand | wallet) // ($variant | wallet)) as $wallet
  | (($brand | network) // ($variant | network)) as $network
  | ($brand | if type == "string" then startswith("klarna") else false end) as $klarna
  | (if $wallet then $wallet
     elif $klarna then "Klarna"
     elif $network or $brand == "scheme" or $brand == "bcmc" or $brand == "cartebancaire" then "Card"
     else $brand end) as $paid_with
  # An amount is an object, and two fields of a form.
  | (if (.amount | type) == "object" then .amount else {currency, value} end) as $amount
  | ((extra("refusalReasonRaw") | select(code_before_colon)) // $reason) as $raw
  | ($raw | code_before_colon) as $raw_code
  | (extra("merchantAdviceCode") | code_before_colon) as $advice
  | {
      id: .pspReference,
      group: (
        (.merchantReference // extra("merchantReference")) as $reference
        | if $reference == null or $reference == "" or .merchantAccountCode == null then $reference
          else "\(.merchantAccountCode)/\($reference)" end),
      facts: {
        CheckoutAttempt: {
          outcome: $outcome,
          paymentMethod: $paid_with,
          total: ($amount.value | major($amount.currency; {CLP: 2, CVE: 0, IDR: 0, ISK: 2})),
          currency: ($amount.currency | currency),
          attemptedAt: ($at | instant),
          buyerRegion: (extra("shopperCountry") | region),
          billingRegion: (extra("billingAddress.country") | region),
          initiatedBy: (
            {
              Ecommerce: "SHOPPER",
              ContAuth: {CardOnFile: "SHOPPER", Subscription: "MERCHANT", UnscheduledCardOnFile: "MERCHANT"}[
                extra("recurringProcessingModel") | tostring]
            }[extra("shopperInteraction") | tostring])
        },
        PaymentCard: {
          network: $network,
          kind: ((extra("fundingSource") | kind) // ($variant | kind)),
          issuer: extra("cardIssuingBank"),
          region: ((extra("cardIssuingCountry") // extra("issuerCountry")) | region),
          currency: (extra("cardIssuingCurrency") | currency),
          expires: (extra("expiryDate") | expires)
        },
        Wallet: {name: $wallet},
        CardCheck: (
          (extra("avsResult") | avs) as $avs
          | {
              address: ($avs[0:1] | checked),
              postalCode: ($avs[1:2] | checked),
              name: ($avs[2:3] | checked),
              securityCode: (extra("cvcResult") | cvc)
            }),
        Authentication: {state: authentication},
        DeclineSignal: (
          if $outcome == "APPROVED" then []
          else
            # Adyen's own code and words. Words that begin with a network's code are the network's.
            [{source: "adyen", code: (.refusalReasonCode | code),
              message: (if $reason | code_before_colon then null else $reason | code end)}
             | select(.code != null or .message != null)]
            + (if $klarna then [{source: "klarna-adyen-raw", code: (extra("refusalReasonRaw") | code)} | select(.code != null)]
               elif $raw_code == null and $advice == null then []
               else
                 # Only Mastercard gives a merchant advice code.
                 space_of(if $advice != null then "Mastercard" else $network end; $raw_code) as $space
                 | ($space == "mastercard") as $together
                 | [{source: $space, code: $raw_code, adviceCode: (if $together then $advice else null end),
                     message: (if $raw_code then $raw else null end)}]
                   + (if $advice == null or $together then [] else [{source: "mastercard", adviceCode: $advice}] end)
               end)
          end)
      }
    };

def notification:
  if .eventCode != "AUTHORISATION" then empty
  else
    (.success | tostring) as $success
    | if $success == "true" then attempt("APPROVED"; null; .eventDate)
      # Broken off by the shopper or the shop; FRAUD-CANCELLED is written otherwise.
      elif .reason | if type == "string" then contains("Cancelled") else false end then attempt(null; .reason; .eventDate)
      elif $success == "false" then attempt("DECLINED"; .reason; .eventDate)
      else attempt(null; .reason; .eventDate) end
  end;

def answer:
  if (.resultCode | type) != "string" or .resultCode == "AuthenticationFinished" or .resultCode == "AuthenticationNotRequired" then empty
  else attempt({Authorised: "APPROVED", Refused: "DECLINED", Error: "DECLINED"}[.resultCode]; .refusalReason; null) end;

def error: {id: .pspReference, facts: {CheckoutAttempt: {message}}};

# The cases of a record.
if type != "object" then empty
elif (.notificationItems | type) == "array" then .notificationItems[] | objects | (.NotificationRequestItem // .) | objects | notification
elif (.NotificationRequestItem | type) == "object" then .NotificationRequestItem | notification
elif .eventCode != null then notification
elif .resultCode == null and (.errorCode | type) == "string" then error
else answer end
