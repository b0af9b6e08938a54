# Adyen's reports in CSV: "Received payment details" (a row a payment) and "Payment accounting" (a row each state of a payment).
# A record is an object of header -> text; empty cells are absent.
#
# What the state of a row (Type; in payment accounting Record Type) says:
#   Refused, Error           declined
#   Authorised               approved
#   Received                 in received payments: approved where the acquirer's response says so, else not known yet;
#                            in payment accounting no case, as a row Authorised or Refused of the same payment follows
#   all others               no case: SentForSettle (a capture), Settled, Refunded, Cancelled, Expired, Chargeback, ...
#
# Traps:
# - Amounts are in major units here, other than in Adyen's API: 4550 JPY are 4550.
# - Creation Date has no zone; the column TimeZone says it (CET, UTC, ...). Without that column the time is unknown.
# - "mc_applepay" is wallet and network in one word; "visadebit", "mccredit", "visaprepaid" are network and kind.
# - Shopper Interaction ContAuth is a renewal, or a shopper who pays with a stored card: the report does not say which.
# - Two merchant accounts may have the same order numbers: the group is "account/reference".
# - Headers are written in several ways: "Raw acquirer response" and "Raw Acquirer Response".
#
# Lost: Risk Scoring; raw responses that begin with no code, such as APPROVED; all columns about the shopper but the countries.
#
# Documented on docs.adyen.com: "Received payment details report", "Payment accounting report", "Reports and the payments lifecycle".
include "declinic";

def accepts:
  if type == "object" and .["Psp Reference"] != null and .["Merchant Account"] != null
     and ((.["Type"] | type) == "string" or (.["Record Type"] | type) == "string")
  then "a row of an Adyen report" else false end;

# The code that stands before the colon in "51 : Insufficient funds"; none in "APPROVED" or "CVC Declined".
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

def approved_by_acquirer: .["Acquirer Response"] | tostring | . == "APPROVED" or . == "Approved" or . == "AUTHORISED" or . == "Authorised";

def attempt($outcome):
  (.["Raw acquirer response"] // .["Raw Acquirer Response"]) as $raw
  | .["Acquirer Response"] as $response
  | .["Payment Method"] as $method
  | .["Payment Method Variant"] as $variant
  | (($method | wallet) // ($variant | wallet)) as $wallet
  | (($method | network) // ($variant | network)) as $network
  | ($method | if type == "string" then startswith("klarna") else false end) as $klarna
  | ((.["Currency"] // .["Main Currency"] // .["Payment Currency"]) | currency) as $currency
  | (.["Creation Date"] // .["Booking Date"]) as $at
  | (.["TimeZone"] // .["Booking Date TimeZone"]) as $zone
  | {
      id: .["Psp Reference"],
      group: (
        .["Merchant Reference"] as $reference
        | if $reference == null or $reference == "" or .["Merchant Account"] == null then $reference
          else "\(.["Merchant Account"])/\($reference)" end),
      facts: {
        CheckoutAttempt: {
          outcome: $outcome,
          paymentMethod: (
            if $wallet then $wallet
            elif $klarna then "Klarna"
            elif $network or $method == "bcmc" or $method == "cartebancaire" then "Card"
            else $method end),
          total: (if $currency then (.["Amount"] // .["Main Amount"] // .["Original Amount"]) | amount else null end),
          currency: $currency,
          attemptedAt: (if $zone then $at | instant($zone) else null end),
          buyerRegion: (.["Shopper Country"] | region),
          billingRegion: (.["Billing Country"] | region),
          initiatedBy: (if .["Shopper Interaction"] == "Ecommerce" then "SHOPPER" else null end)
        },
        PaymentCard: {
          network: $network,
          kind: ((.["BIN Funding Source"] | kind) // ($variant | kind)),
          issuer: .["Issuer Name"],
          region: (.["Issuer Country"] | region)
        },
        Wallet: {name: $wallet},
        CardCheck: (
          (.["AVS Response"] | avs) as $avs
          | {
              address: ($avs[0:1] | checked),
              postalCode: ($avs[1:2] | checked),
              name: ($avs[2:3] | checked),
              securityCode: (.["CVC2 Response"] | cvc)
            }),
        Authentication: {
          state: {Y: "PASSED", N: "FAILED", R: "FAILED", C: "ASKED"}[.["3D Authentication Response"] | tostring]
        },
        DeclineSignal: (
          if $outcome == "APPROVED" or approved_by_acquirer then []
          else
            # Adyen's own words. Words that begin with a network's code are the network's.
            [{source: "adyen", message: (if $response | code_before_colon then null else $response | code end)} | select(.message != null)]
            + (if $klarna then [{source: "klarna-adyen-raw", code: ($raw | code)} | select(.code != null)]
               else
                 (($raw | select(code_before_colon)) // $response) as $network_response
                 | ($network_response | code_before_colon) as $raw_code
                 | if $raw_code then [{source: space_of($network; $raw_code), code: $raw_code, message: $network_response}] else [] end
               end)
          end)
      }
    };

# The cases of a record.
if type != "object" then empty
elif .["Record Type"] != null then
  {Refused: "DECLINED", Error: "DECLINED", Authorised: "APPROVED"}[.["Record Type"] | tostring] as $outcome
  | if $outcome then attempt($outcome) else empty end
elif .["Type"] == "Refused" or .["Type"] == "Error" then attempt("DECLINED")
elif .["Type"] == "Authorised" then attempt("APPROVED")
elif .["Type"] == "Received" then attempt(if approved_by_acquirer then "APPROVED" else null end)
else empty end
