# ISO 8583 messages as JSON, as github.com/moov-io/iso8583 and similar libraries write them:
#     {"mti": "0110", "elements": {"39": "51", ...}}        the fields are also called "fields"
#     {"fields": {"0": {"value": "0110"}, "39": {"value": "51"}, ...}}
#     {"0": "0110", "39": "51", ...}
#
# An attempt is an authorisation (x1xx) or a payment (x2xx). The answer (xx1x) and the advice (xx2x) say how it ended, in field 39;
# a request (xx0x) has no outcome yet. Reversals (x4xx), network messages (x8xx), all other classes, and answers to advices (xx3x:
# 00 there says only that the advice was taken) make no case.
#
# Traps:
# - Field 2 is a card number. Its first digits tell the network; nothing of it is copied. Nor is anything of 35, 45, 52 and 55.
# - Fields 7, 12 and 13 are times without year and zone: the moment is unknown.
# - Field 4 is in minor units of the currency in field 49, which is a number of ISO 4217. Read as a number, 036 has become 36.
# - An answer with 00, 08 (show a document), 11 or 85 is an approval. 10 approves a part of the amount: no outcome.
# - The 1993 edition (1xxx) has three digits in field 39, as American Express has.
# - Where request and answer are both in a file, they are one attempt: they have the same fields 37 and 11, and so the same id.
#
# Lost: field 44 and the private fields (results of checks, 3-D Secure), which each network lays out in its own way; of Mastercard's
# field 48 the advice code (84) is read where the library has taken the field apart. There is no name of an order to join retries by.
#
# Documented in ISO 8583:1987; in the docs folder of github.com/moov-io/iso8583: "mti.md", "data-elements.md".
include "declinic";

def elements:
  if type != "object" then {}
  elif (.elements | type) == "object" then .elements
  elif (.fields | type) == "object" then .fields
  else . end;

# A field's value, by its number, or behind DE or F: plain, or as {"value": ...}.
def field($number):
  .[$number] // .["DE" + $number] // .["F" + $number] // .["de" + $number] // .["f" + $number] | if type == "object" and has("value") then .value else . end;

def mti: if type != "object" then "" else ((.mti // .MTI // (elements | field("0"))) | tostring) end;

def accepts:
  if type == "object" and (mti | length) == 4 and (mti | explode | map(. >= 48 and . <= 57) | all)
     and ((.elements | type) == "object" or (.fields | type) == "object" or (field("3") // field("11") // field("39")) != null)
  then "an ISO 8583 message" else false end;

# The network by the first digits of a card number, which may be masked after them.
def network_of_number:
  if type != "string" then null
  elif .[0:1] == "4" then "Visa"
  elif .[0:2] == "34" or .[0:2] == "37" then "American Express"
  elif .[0:2] >= "51" and .[0:2] <= "55" then "Mastercard"
  elif .[0:4] >= "2221" and .[0:4] <= "2720" and (.[0:4] | explode | map(. >= 48 and . <= 57) | all) then "Mastercard"
  else null end;

# Whose code it is. American Express's own codes have three digits.
def space_of($network; $code):
  if $network == "Visa" then "visa"
  elif $network == "Mastercard" then "mastercard"
  elif $network == "American Express" and ($code | length) == 3 then "amex"
  else "iso8583" end;

# "2812" -> "2028-12"
def expires: if . == null then null else ("000" + tostring)[-4:] | "20" + .[0:2] + "-" + .[2:4] end;

def approval: {"00": true, "0": true, "000": true, "08": true, "8": true, "11": true, "85": true}[.] // false;

def attempt($answered):
  (field("39") | code) as $code
  | (if $code == null then false else $code | approval end) as $approved
  | (field("2") | network_of_number) as $network
  | (field("49") | if . == null or . == "" then null else ("000" + tostring)[-3:] | currency end) as $currency
  # Retrieval reference and trace number.
  | ([field("37"), field("11")] | map(select(. != null and . != "") | tostring)) as $references
  | {
      id: ($references | join("-")),
      facts: {
        CheckoutAttempt: {
          outcome: (
            if ($answered | not) or $code == null or $code == "10" then null
            elif $approved then "APPROVED"
            else "DECLINED" end),
          paymentMethod: (if field("2") != null or field("35") != null then "Card" else null end),
          total: (field("4") | major($currency)),
          currency: $currency
        },
        PaymentCard: {
          network: $network,
          expires: (field("14") | expires)
        },
        DeclineSignal: (
          if ($answered | not) or $code == null or $approved then []
          else
            [{source: space_of($network; $code), code: $code,
              adviceCode: (if $network == "Mastercard" then (field("48") | (.["84"]? // null) | code) else null end)}]
          end)
      }
    };

# The cases of a record.
mti as $mti
| if $mti[1:2] != "1" and $mti[1:2] != "2" then empty
  elif $mti[2:3] == "0" then elements | attempt(false)
  elif $mti[2:3] == "1" or $mti[2:3] == "2" then elements | attempt(true)
  else empty end
