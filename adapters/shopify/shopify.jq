# Shopify: transactions of the REST Admin API, bare, as {"transaction": ...}, in a list {"transactions": [...]}, or in an order
# that holds them; and those of the GraphQL Admin API, bare, in an order, or in the answer {"data": {"order": ...}}. Documented at
# shopify.dev: "Transaction" (REST Admin API), "OrderTransaction" and "OrderTransactionErrorCode" (GraphQL Admin API).
#
# Authorizations and sales are attempts, also those of a terminal (emv_authorization); captures, refunds and voids are not.
# GraphQL writes in capitals what REST writes in small letters, and "gid://shopify/OrderTransaction/4" where REST has the
# number 4: ids, groups and codes are as in REST, so that both tell of the same attempt. Shopify's error_code is a scheme of its own
# (source shopify), although card_declined and others look like Stripe's. Where the gateway is Shopify Payments, the receipt is
# a charge of Stripe, which says more: its reason is a second signal (source stripe), and the network's own code a third.
#
# What is lost, and why:
# - The amount where the transaction has no currency: it is unknown without. An order around it lends its own.
# - Receipts of other gateways: each writes its own. Wire them up with the adapter of that gateway.
# - Who began the payment, save at a terminal: no field of a transaction says so.
# - What a GraphQL query did not ask for: without order { id } retries are not joined, without receiptJson there is only Shopify's
#   own code.
# - Cards' numbers and holders, devices, addresses save the country of the billing address of an order.
include "declinic";

def object: if type == "object" then . else {} end;
def text: if type == "string" then . else null end;
# GraphQL's words in capitals.
def small: text // "" | ascii_downcase;
# Numbers, such as 450789469, are names here; in GraphQL they stand at the end of an address.
def name: if . == null then null else tostring | split("/") | last end;

def is_transaction:
  type == "object"
  and ((.gateway // .formattedGateway | type) == "string"
       or (.id | text // "" | startswith("gid://shopify/OrderTransaction/")))
  and ({authorization: 1, sale: 1, capture: 1, void: 1, refund: 1, change: 1, emv_authorization: 1,
        suggested_refund: 1}[.kind | small] != null)
  and ({success: 1, failure: 1, error: 1, pending: 1, awaiting_response: 1, unknown: 1}[.status | small] != null);

# The order around transactions, if any: a GraphQL transaction names its order, but is not in it.
def around: .data?.order? // .order // . | object;

def accepts:
  if type != "object" then false
  elif (.transaction // . | is_transaction) then "a Shopify transaction"
  elif (around | .transactions?[0]? // null | is_transaction) then "Shopify transactions"
  else false end;

# A transaction of GraphQL, written as one of REST. It has the shopper's currency and the shop's: the shopper's was tried.
def as_in_rest:
  if .kind == (.kind | small) then .
  else
    (.paymentDetails | object) as $details
    | (.amountSet | object | .presentmentMoney // .shopMoney | object) as $money
    | {
        id,
        order_id: (.order | object | .id),
        kind: (.kind | small),
        status: (.status | small),
        gateway: (.gateway // .formattedGateway),
        error_code: (.errorCode | small),
        amount: $money.amount,
        currency: $money.currencyCode,
        created_at: .createdAt,
        processed_at: .processedAt,
        receipt: (.receiptJson | if type == "string" then (fromjson? // null) else . end),
        payment_details: {
          credit_card_company: $details.company,
          credit_card_number: $details.number,
          credit_card_wallet: ($details.wallet | small),
          credit_card_expiration_month: $details.expirationMonth,
          credit_card_expiration_year: $details.expirationYear,
          avs_result_code: $details.avsResultCode,
          cvv_result_code: $details.cvvResultCode
        }
      }
  end;

# An error, too, is a payment that did not go through; error_code tells whose error.
def outcome: {success: "APPROVED", failure: "DECLINED", error: "DECLINED"}[text // ""];

# Address and postal code; third, for American Express, the name. Where the issuer cannot say, nothing was checked.
def avs:
  {A: ["MATCH", "MISMATCH"], B: ["MATCH", "NOT_CHECKED"], C: ["MISMATCH", "MISMATCH"], D: ["MATCH", "MATCH"],
   M: ["MATCH", "MATCH"], N: ["MISMATCH", "MISMATCH"], P: ["NOT_CHECKED", "MATCH"], W: ["MISMATCH", "MATCH"],
   X: ["MATCH", "MATCH"], Y: ["MATCH", "MATCH"], Z: ["MISMATCH", "MATCH"],
   F: [null, "MATCH", "MISMATCH"], H: ["MATCH", "MATCH", "MISMATCH"], J: ["MATCH", "MATCH", "MATCH"],
   K: ["MISMATCH", "MISMATCH", "MATCH"], L: ["MISMATCH", "MATCH", "MATCH"], O: ["MATCH", "MISMATCH", "MATCH"],
   Q: ["MATCH", "MATCH", "MATCH"], T: ["MATCH", null, "MISMATCH"], V: ["MATCH", "MATCH", "MATCH"],
   E: ["NOT_CHECKED", "NOT_CHECKED"], G: ["NOT_CHECKED", "NOT_CHECKED"], I: ["NOT_CHECKED", "NOT_CHECKED"],
   R: ["NOT_CHECKED", "NOT_CHECKED"], S: ["NOT_CHECKED", "NOT_CHECKED"], U: ["NOT_CHECKED", "NOT_CHECKED"]}[text // ""] // [];
# M and N: compared; D: suspicious, by the issuer.
def cvv:
  {M: "MATCH", N: "MISMATCH", D: "MISMATCH", I: "NOT_CHECKED", P: "NOT_CHECKED", S: "NOT_CHECKED", U: "NOT_CHECKED",
   X: "NOT_CHECKED"}[text // ""];

# What Shopify Payments got from Stripe: a charge, or an intent or error that holds one.
def charge:
  if .gateway != "shopify_payments" and .gateway != "Shopify Payments" then {}
  else
    (.receipt | object) as $receipt
    | ($receipt.error // $receipt.last_payment_error | object) as $error
    | ($receipt.charges?.data?[0]? // $receipt.latest_charge? // null | object) as $inner
    | {
        code: ($inner.outcome?.reason? // $receipt.outcome?.reason? // $error.decline_code? // $receipt.decline_code
               // $inner.failure_code // $receipt.failure_code // $error.code? // null | code),
        advice: ($inner.outcome?.advice_code? // $receipt.outcome?.advice_code? // $error.advice_code? // null | code),
        networkCode: ($inner.outcome?.network_decline_code? // $receipt.outcome?.network_decline_code? // null | code),
        networkAdvice: ($inner.outcome?.network_advice_code? // $receipt.outcome?.network_advice_code? // null | code),
        card: ($inner.payment_method_details?.card? // $receipt.payment_method_details?.card? // null | object)
      }
  end;

def signals($network):
  charge as $charge
  | [
      {source: "stripe", code: $charge.code, adviceCode: $charge.advice},
      {source: ({Visa: "visa", Mastercard: "mastercard", "American Express": "amex"}[$network // ""] // "iso8583"),
       code: $charge.networkCode, adviceCode: $charge.networkAdvice},
      # card_declined says less than any reason of the charge.
      {source: "shopify", code: (if .error_code == "card_declined" and $charge.code != null then null else .error_code | code end)}
    ]
  | map(select(.code != null or .adviceCode != null));

# The wallet around the card; else the gateway, whose name the shop may have changed.
def method($wallet; $details):
  (.gateway | small) as $gateway
  | if $wallet != null then $wallet
    elif $gateway | contains("klarna") then "Klarna"
    elif ($details.credit_card_company // $details.credit_card_number) != null then "Card"
    elif $gateway | contains("paypal") then "PayPal"
    elif $gateway == "gift_card" then "Gift card"
    else null end;

# $order: the order around it, if any.
def attempt($order):
  (.status | outcome) as $outcome
  | (.payment_details | object) as $details
  | ($details.credit_card_wallet | if . == "shop_pay" or . == "shopify_pay" then "Shop Pay" else text | wallet end) as $wallet
  | ($details.credit_card_company | text | network) as $network
  | (charge | .card // {}) as $card
  | ($details.avs_result_code | avs) as $avs
  | (.currency // $order.currency | currency) as $currency
  | {
      id: (.id | name),
      group: (.order_id // $order.id | name),
      facts: {
        CheckoutAttempt: {
          outcome: $outcome,
          paymentMethod: method($wallet; $details),
          total: (if $currency == null then null else .amount | amount end),
          currency: $currency,
          attemptedAt: (.created_at // .processed_at | instant),
          billingRegion: ($order.billing_address // $order.billingAddress | object | .country_code // .countryCodeV2
                          | text | region),
          # A terminal reads the card that the shopper holds.
          initiatedBy: (if .kind == "emv_authorization" then "SHOPPER" else null end),
          message: (if $outcome == "APPROVED" then null else .message | text end)
        },
        PaymentCard: {
          kind: ($card.funding | kind),
          network: $network,
          region: ($card.country | text | region),
          expires: (if $details.credit_card_expiration_year and $details.credit_card_expiration_month
                    then "\($details.credit_card_expiration_year)-\("0\($details.credit_card_expiration_month)"[-2:])"
                    else null end)
        },
        Wallet: {name: $wallet},
        DeclineSignal: (if $outcome == "APPROVED" then [] else signals($network) end),
        CardCheck: {address: $avs[0], postalCode: $avs[1], name: $avs[2], securityCode: ($details.cvv_result_code | cvv)},
        Authentication: {state: ({authenticated: "PASSED", failed: "FAILED"}[$card.three_d_secure?.result? // null | text // ""])}
      }
    };

around as $order
| (.transaction // empty), $order.transactions[]?, (if .kind != null then . else empty end)
| select(is_transaction)
| as_in_rest
| select(.kind == "authorization" or .kind == "sale" or .kind == "emv_authorization")
| attempt(if $order.transactions != null then $order else {} end)
