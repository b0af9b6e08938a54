# ISO 8583 messages as JSON, as github.com/moov-io/iso8583 and similar libraries write them:
#     {"mti": "0110", "elements": {"39": "51", ...}}        the fields are also called "fields" and "data_elements"
#     {"fields": {"0": {"value": "0110"}, "39": {"value": "51"}, ...}}
#     {"0": "0110", "39": "51", ...}
# A field may be named 39, 039, F39, DE39, DE039, Field39, Field039, and so on.
#
# An attempt is an authorisation (x1xx) or a payment (x2xx). The answer (xx1x) and the advice (xx2x) say how it ended, in field 39;
# a request (xx0x) has no outcome yet. Reversals (x4xx), network messages (x8xx), all other classes, and answers to advices (xx3x:
# 00 there says only that the advice was taken) make no case; nor do credits and refunds (20 to 29 at the beginning of field 3) and
# inquiries, as of a balance (30 to 39).
#
# Traps:
# - Field 2 is a card number. Its first digits tell the network; nothing of it is copied. Nor is anything of 35, 45, 52 and 55.
# - Fields 7, 12 and 13 are times without year and zone: the moment is unknown.
# - Field 4 is in minor units of the currency in field 49, which is a number of ISO 4217. Read as a number, 036 has become 36.
# - An answer with 00, 08 (show a document), 11 or 16 (to very important persons) or 85 is an approval. 10 approves a part of the
#   amount, 87 the purchase without the cash: no outcome. Visa's 76, 79 and 80 are about reversals: no outcome.
# - The 1993 edition (1xxx) has three digits in field 39, as American Express has: 000 to 099 are approvals, of which 002 is of a part
#   of the amount: no outcome. 900 speaks of the chip only.
# - Where request and answer are both in a file, they are one attempt: they have the same fields 37 and 11, and so the same id and
#   the same group. A trace number (11) alone comes again each day: then the attempt has neither.
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
  elif (.data_elements | type) == "object" then .data_elements
  else . end;

# "DE039" -> "39"
def unpadded: if length > 1 then ltrimstr("0") else . end;
def number: ascii_downcase | ltrimstr("field") | ltrimstr("de") | ltrimstr("f") | ltrimstr("_") | unpadded | unpadded;

# A field's value: plain, or as {"value": ...}.
def value: if type == "object" and has("value") then .value else . end;

# The fields, each by its number.
def numbered: elements | with_entries({key: (.key | number), value: (.value | value)});

def mti:
  if type != "object" then ""
  else
    (.mti // .MTI
     // (elements | .["0"] // .["000"] // .DE0 // .DE000 // .de0 // .de000 // .F0 // .F000 // .f0 // .f000
                    // .Field0 // .Field000 // .field0 // .field000))
    | value | tostring
  end;

def accepts:
  if type == "object" and (mti | length) == 4 and (mti | explode | map(. >= 48 and . <= 57) | all)
     and ((.elements | type) == "object" or (.fields | type) == "object" or (.data_elements | type) == "object"
          or (numbered | .["3"] // .["11"] // .["39"]) != null)
  then "an ISO 8583 message" else false end;

# The network by the first digits of a card number, which may be masked after them.
def network_of_number:
  if type != "string" then null
  elif .[0:1] == "4" then "Visa"
  elif .[0:2] == "34" or .[0:2] == "37" then "American Express"
  elif .[0:2] >= "51" and .[0:2] <= "55" then "Mastercard"
  elif .[0:4] >= "2221" and .[0:4] <= "2720" and (.[0:4] | explode | map(. >= 48 and . <= 57) | all) then "Mastercard"
  else null end;

# Whose code it is. Codes of three digits are American Express's own, or of ISO 8583:1993; Visa and Mastercard have two characters.
def space_of($network; $code):
  if ($code | length) > 2 then (if $network == "American Express" then "amex" else "iso8583" end)
  elif $network == "Visa" then "visa"
  elif $network == "Mastercard" then "mastercard"
  else "iso8583" end;

# "2812" -> "2028-12"
def expires: if . == null then null else ("000" + tostring)[-4:] | "20" + .[0:2] + "-" + .[2:4] end;

# What a code of field 39 says. Read as a number, 00 and 000 have become 0.
def outcome($mti; $network):
  ($mti[0:1] == "0") as $edition_1987
  | (if length > 1 then . elif $edition_1987 then "0" + . else "00" + . end) as $code
  | if {"00": true, "08": true, "11": true, "16": true, "85": true}[$code] then "APPROVED"
    elif {"10": true, "87": true}[$code] then null
    elif $network == "Visa" and {"76": true, "79": true, "80": true}[$code] then null
    elif ($code | length) < 3 then "DECLINED"
    elif $code == "000" then "APPROVED"
    # A code of another edition, or with a zero more: not certain.
    elif $code[0:1] == "0" and $edition_1987 then null
    elif {"002": true, "0002": true, "900": true}[$code] then null
    elif $code[0:1] == "0" then "APPROVED"
    else "DECLINED" end;

# Whether the processing code begins with 2 (credits, refunds) or 3 (inquiries). Read as a number, 003000 has become 3000.
def no_payment:
  if type == "object" then .["1"] // .["01"] else . end
  | if . == null then false
    else tostring | (if length > 2 then ("000000" + .)[-6:] else ("00" + .)[-2:] end)[0:1] | . == "2" or . == "3"
    end;

def attempt($mti; $answered):
  (.["39"] | code) as $code
  | (.["2"] | network_of_number) as $network
  | (if $code != null and $answered then $code | outcome($mti; $network) else null end) as $outcome
  | (.["49"] | if . == null or . == "" then null else ("000" + tostring)[-3:] | currency end) as $currency
  # Retrieval reference and trace number.
  | ([.["37"], .["11"]] | map(if . == null or . == "" then null else tostring end)) as $references
  | (if $references[0] != null and $references[1] != null then $references | join("-") else null end) as $both
  # Of Mastercard only.
  | (if $network == "Mastercard" then (.["48"] | (.["84"]? // null) | code) else null end) as $advice
  | {
      id: ($both // $references[0]),
      group: $both,
      facts: {
        CheckoutAttempt: {
          outcome: $outcome,
          paymentMethod: (if .["2"] != null or .["35"] != null then "Card" else null end),
          total: (.["4"] | major($currency)),
          currency: $currency
        },
        PaymentCard: {
          network: $network,
          expires: (.["14"] | expires)
        },
        DeclineSignal: (
          if ($answered | not) or $code == null or $outcome == "APPROVED" then []
          else
            space_of($network; $code) as $space
            | ($space == "mastercard") as $together
            | [{source: $space, code: $code, adviceCode: (if $together then $advice else null end)}]
              + (if $advice == null or $together then [] else [{source: "mastercard", adviceCode: $advice}] end)
          end)
      }
    };

# The cases of a record.
mti as $mti
| if $mti[1:2] != "1" and $mti[1:2] != "2" then empty
  elif {"0": true, "1": true, "2": true}[$mti[2:3]] | not then empty
  else numbered | if .["3"] | no_payment then empty else attempt($mti; $mti[2:3] != "0") end
  end
