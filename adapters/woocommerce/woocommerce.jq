# WooCommerce: orders and order notes of the REST API (wc/v2, wc/v3), also as sent by its webhooks. Documented at
# woocommerce.github.io/woocommerce-rest-api-docs: "Order properties", "Order note properties".
#
# An order is the shop's record, not the processor's: it has no codes. It says whether the payment failed, the amount, and
# with luck the way to pay and the charge's name in its metadata. For the reason, take the processor's own records; notes tell
# it in words, in the shop's language.
#
# What is lost, and why:
# - Attempts before the last: an order keeps its latest state only. Its notes tell of the others.
# - The time of a failed attempt: an order has the time when it was made, which is that of the first attempt. date_created has
#   no zone; date_created_gmt is UTC, though it does not say so.
# - Outcome of orders that are pending, on hold or cancelled, and of those to be paid by transfer, cheque or on delivery: they
#   go on without money.
# - Orders with nothing to pay, drafts, refunds, and notes that people wrote or that tell of no failure: no attempts.
# - Card or wallet, where the shop gave the way to pay a title that does not tell.
include "declinic";

def object: if type == "object" then . else {} end;
def text: if type == "string" then . else null end;

def accepts:
  if type != "object" then false
  elif (.order_key | type) == "string" and (.payment_method | type) == "string" and .total != null then "a WooCommerce order"
  elif (.note | type) == "string" and (.customer_note | type) == "boolean" and (.date_created_gmt | type) == "string"
  then "a WooCommerce order note"
  elif (.refunded_by != null or .refunded_payment != null) and (.date_created_gmt | type) == "string" then "a WooCommerce refund"
  else false end;

# Money that comes later, if at all.
def unpaid: {cod: 1, bacs: 1, cheque: 1}[.payment_method] != null;
def outcome:
  if unpaid then null
  else {failed: "DECLINED", processing: "APPROVED", completed: "APPROVED", refunded: "APPROVED"}[.status | text // ""] end;

def meta($key): [.meta_data?[]? | objects | select(.key == $key) | .value | strings | select(. != "")][0];

# By the plug-in's name and the title that the shopper saw. PayPal's plug-in takes cards too.
def method:
  ("\(.payment_method) \(.payment_method_title)" | ascii_downcase) as $name
  | if $name | (contains("apple pay") or contains("applepay") or contains("apple_pay")) then "Apple Pay"
    elif $name | (contains("google pay") or contains("googlepay") or contains("google_pay")) then "Google Pay"
    elif $name | contains("klarna") then "Klarna"
    elif $name | contains("gift card") then "Gift card"
    elif $name | (contains("card") or contains("cc-gateway")) then "Card"
    elif $name | (contains("paypal") or contains("ppcp") or contains("ppec")) then "PayPal"
    else {cod: "Cash on delivery", bacs: "Bank transfer", cheque: "Cheque"}[.payment_method] end;

# WooPayments writes "Visa credit card" for a title, once it knows the card; "Credit card / debit card" tells neither.
def card:
  (.payment_method_title | text // "" | ascii_downcase | split(" ")) as $words
  | if ($words | length) < 3 or $words[-1] != "card" then {}
    else
      ($words[:-2] | join(" ") | network) as $network
      | if $network == null then {} else {network: $network, kind: ($words[-2] | kind)} end
    end;

def order:
  outcome as $outcome
  | method as $method
  | (.currency | text | currency) as $currency
  | (.total | amount) as $total
  | if .payment_method == "" or $total == null or .status == "checkout-draft" or .status == "trash" then empty
    else
      {
        id: (meta("_charge_id") // (.transaction_id | text | if . == "" then null else . end) // (.id | tostring)),
        group: (.id | tostring),
        facts: {
          CheckoutAttempt: {
            outcome: $outcome,
            paymentMethod: $method,
            total: (if $currency == null then null else $total end),
            currency: $currency,
            # Paid later than ordered, it was paid at a later attempt.
            attemptedAt: ((if $outcome == "APPROVED" then .date_paid_gmt else null end) // .date_created_gmt | instant("UTC")),
            billingRegion: (.billing | object | .country | text | region),
            initiatedBy: (if meta("_subscription_renewal") != null or .created_via == "subscription" then "MERCHANT"
                          elif .created_via == "checkout" or .created_via == "store-api" then "SHOPPER"
                          else null end)
          },
          PaymentCard: card,
          Wallet: {name: (if $method == "Apple Pay" or $method == "Google Pay" then $method else null end)}
        }
      }
    end;

# A note has words only, and HTML around them. Notes of people are left out, and those about the order's state, not about a
# payment. The shopper's name may stand in it ("Charge failed for Jane Doe: ..."), hence only what follows the last ": ", which
# is the processor's answer, is kept; of a note without, nothing is. No group: the order tells of the same attempt.
def note:
  (.note | ascii_downcase) as $words
  | if .author != "system" or .customer_note or ($words | startswith("order status changed"))
       or ($words | contains("fail") or contains("declin") | not) then empty
    else
      {
        id: (.id | tostring),
        facts: {
          CheckoutAttempt: {
            attemptedAt: (.date_created_gmt | instant("UTC")),
            message: (.note | split("<") | map(split(">") | last) | join("") | split(": ") | if length > 1 then last else null end)
          }
        }
      }
    end;

if .order_key != null then order
elif .note != null then note
else empty end
