# Stripe's export of payments: Dashboard, Payments or Transactions, Export. A row is a payment.
#
# Takes the export with and without `Seller Message`, and the newer one (unified_payments.csv) with `Created date (UTC)` and
# `Decline Reason`; columns may be left out and added, and cells be empty, so the time and any two more are enough to know it.
# Not the exports of the balance, of payouts, customers, subscriptions or invoices, which have columns of their own. Columns:
# support.stripe.com, "Exporting payment data".
#
# An attempt is a charge (`id`), and its retries have one PaymentIntent ID or, in old exports, one Invoice ID. A row without a
# charge is of an intent that nobody paid (no attempt), or that failed before any charge was made: then the intent is its id.
#
# Traps: amounts are in major units, where the API has minor ones, and in some languages have a decimal comma. Times have no zone,
# but the name of the column says UTC. The code stands between backticks in a sentence to the seller: "The bank returned the
# decline code `insufficient_funds`." Where the bank gave none, the sentence says so, and there is no code. Without that column
# nothing tells why a payment failed.
#
# Lost: advice codes, the network's own codes, 3-D Secure, which the export lacks. The API has them (the adapter `stripe`).
include "declinic";

def accepts:
  if type == "object"
     and (has("Created (UTC)") or has("Created date (UTC)"))
     and (has("Net") or has("Type") or has("Available On (UTC)") or has("Arrival Date (UTC)") or has("Delinquent") or has("Plan")
          or has("Amount Due") or has("Amount Reversed") | not)
     and ([.Amount, .["Amount Refunded"], .Currency, .Status, .Captured, .["PaymentIntent ID"], .["Payment Source Type"],
           .["Seller Message"], .["Decline Reason"], .["Card Brand"], .["Card Funding"] | values]
          | length >= 2)
  then "a row of Stripe's payments export" else false end;

# What is paid back or disputed was paid. What is canceled, pending or waits for something has no outcome.
def outcome:
  {paid: "APPROVED", succeeded: "APPROVED", uncaptured: "APPROVED", requires_capture: "APPROVED", refunded: "APPROVED",
   "partially refunded": "APPROVED", partially_refunded: "APPROVED", partial_refund: "APPROVED", disputed: "APPROVED",
   failed: "DECLINED", blocked: "DECLINED"}[. // "" | ascii_downcase];

# A code is one word; a label such as "Insufficient funds" is none.
def word: if . == null or contains(" ") then null else . end;

def telling($reason; $general):
  if $reason != null and $reason != "generic_decline" then $reason
  elif $general != null and $general != "card_declined" then $general
  else $reason // $general end;

# "399,00" and "399.00" are the same. A comma anywhere else is not understood.
def decimal:
  if . == null then null
  else split(",") as $parts
    | if ($parts | length) == 1 then .
      elif ($parts | length) == 2 and ($parts[1] | length) == 2 and ($parts[1] | contains(".") | not) then $parts | join(".")
      else null end
  end;

# The name of the option that the shopper picked.
def method_name:
  if . == null or . == "source" then null
  else {card: "Card", card_present: "Card", interac_present: "Card", klarna: "Klarna", paypal: "PayPal", link: "Link",
        affirm: "Affirm",
        afterpay_clearpay: "Afterpay", alipay: "Alipay", amazon_pay: "Amazon Pay", cashapp: "Cash App Pay", ideal: "iDEAL",
        bancontact: "Bancontact", sepa_debit: "SEPA Direct Debit"}[.] // .
  end;

def check:
  if . == "pass" then "MATCH" elif . == "fail" then "MISMATCH"
  elif . == "unchecked" or . == "unavailable" then "NOT_CHECKED" else null end;

(.["Seller Message"] // null) as $told
| (.["Decline Reason"] // null) as $reason
| (.Status | outcome) as $status
# The newer export tells the reason of a failed attempt although the intent was canceled later.
| (if $status == null and $reason != null then "DECLINED" else $status end) as $outcome
| if .id == null and $outcome != "DECLINED" then empty
  else
    (.["Card Tokenization Method"] // (if (.["Is Link"] // "" | ascii_downcase) == "true" then "link" else null end)
     | if . == "link" then "Link" else wallet end) as $wallet
    | {
        id: (.id // .["PaymentIntent ID"]),
        group: (.["PaymentIntent ID"] // .["Invoice ID"]),
        facts: {
          CheckoutAttempt: {
            outcome: $outcome,
            paymentMethod: ($wallet // (.["Payment Source Type"] | method_name)
                            // (if .["Card Brand"] then "Card" else null end)),
            total: (if .Currency then .Amount | decimal | amount else null end),
            currency: (.Currency | currency),
            # Without a charge, it is the time of the intent.
            attemptedAt: (if .id then .["Created date (UTC)"] // .["Created (UTC)"] | instant("UTC") else null end),
            billingRegion: (.["Card Address Country"] | region)
          },
          PaymentCard: {
            network: (.["Card Brand"] | if . == "Unknown" then null else network end),
            kind: (.["Card Funding"] | if . == "unknown" then null else kind end),
            region: (.["Card Issue Country"] | region),
            expires: (if .["Card Exp Year"] and .["Card Exp Month"] then
                        .["Card Exp Year"] + "-" + (.["Card Exp Month"] | if length == 1 then "0" + . else . end)
                      else null end)
          },
          Wallet: {name: $wallet},
          CardCheck: {
            address: (.["Card AVS Line1 Status"] | check),
            postalCode: (.["Card AVS Zip Status"] | check),
            securityCode: (.["Card CVC Status"] | check)
          },
          DeclineSignal: (
            if $outcome == "DECLINED" then
              [{source: "stripe",
                code: (telling($told // "" | split("`") | .[1]; $reason | word) | code),
                message: ($told // (if ($reason | word) == null then $reason else null end))}
               | select(.code or .message)]
            else null end)
        }
      }
  end
