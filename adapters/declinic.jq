# The functions that Declinic gives to adapters, for the jq that you have:
#
#     jq -L adapters -f adapters/stripe/stripe.jq charge.json
#
# Declinic itself leaves out the line `include "declinic";` and uses functions of its own with these names. They know more
# than these here: all currencies, every way to write a name of adapters/names.csv, times without a zone, and notes on what
# cannot be read.

# An amount in minor units, such as 2505, in major ones. Nothing where the currency is not known, or there is nothing to pay.
def major($currency; $digits):
  if . == null or $currency == null then null
  else ($currency | ascii_upcase) as $c
    | ($digits[$c]
       // {BIF:0,CLP:0,DJF:0,GNF:0,ISK:0,JPY:0,KMF:0,KRW:0,PYG:0,RWF:0,UGX:0,VND:0,VUV:0,XAF:0,XOF:0,XPF:0,
           BHD:3,IQD:3,JOD:3,KWD:3,LYD:3,OMR:3,TND:3}[$c]
       // 2) as $d
    | (tonumber / pow(10; $d)) | if . > 0 then . else null end
  end;
def major($currency): major($currency; {});

# An amount in major units, written as a text or a number.
def amount: if . == null or . == "" then null else tonumber | if . > 0 then . else null end end;

# A moment: seconds or milliseconds since 1970, or ISO 8601 with a zone.
def instant:
  if . == null or . == "" then null
  elif type == "number" then (if . > 100000000000 then . / 1000 else . end) | todate
  else sub(" "; "T") | sub("\\.[0-9]+"; "") | sub("(?<h>[+-][0-9]{2})(?<m>[0-9]{2})$"; "\(.h):\(.m)")
  end;
# A moment written without a zone, in a zone that is known, such as "UTC".
def instant($zone):
  if . == null or . == "" then null
  else sub(" "; "T") | (if length == 16 then . + ":00" else . end) + (if $zone == "UTC" then "Z" else "[" + $zone + "]" end)
  end;

def plain: tostring | ascii_downcase | gsub("[^a-z0-9]"; "");

# ISO 3166-1 alpha-2.
def region:
  if . == null or . == "" or . == "N/A" then null
  else {UK:"GB",USA:"US",GBR:"GB",DEU:"DE",FRA:"FR",NLD:"NL","840":"US","826":"GB","276":"DE"}[tostring | ascii_upcase] // (tostring | ascii_upcase) end;
# ISO 4217.
def currency:
  if . == null or . == "" then null
  else {"840":"USD","978":"EUR","826":"GBP","392":"JPY","360":"IDR"}[tostring] // (tostring | ascii_upcase) end;
# The network of a card, as rules name it.
def network:
  if . == null or . == "" then null
  else plain as $p
    | if $p | test("visa") then "Visa" elif $p | test("mastercard|^mc") then "Mastercard" elif $p | test("amex|americanexpress") then "American Express"
      elif $p | test("discover") then "Discover" elif $p | test("diners") then "Diners Club" elif $p | test("jcb") then "JCB"
      elif $p | test("unionpay|cup") then "UnionPay" elif $p | test("maestro") then "Maestro" else null end
  end;
# The kind of a card: a word, or an object with Yes and No, {debit: "Yes", prepaid: "No"}.
def kind:
  if type == "object" then
    if .prepaid == "Yes" then "PREPAID" elif .debit == "Yes" then "DEBIT"
    elif .debit == "No" and .prepaid == "No" then "CREDIT" else null end
  elif . == null then null
  else plain as $p
    | if $p | test("prepaid") then "PREPAID" elif $p | test("debit") then "DEBIT" elif $p | test("credit") then "CREDIT" else null end
  end;
# A wallet around a card, as rules name it.
def wallet:
  if . == null or . == "" then null
  else plain as $p
    | if $p | test("applepay") then "Apple Pay" elif $p | test("googlepay|androidpay") then "Google Pay" elif $p | test("samsungpay") then "Samsung Pay"
      elif $p | test("paypal") then "PayPal" else null end
  end;
# A code as it is written: a text, or a number. What says that there is none is nothing.
def code: if . == null or . == "" or . == "null" then null else tostring | if test("^0 [Uu]nknown") then null else . end end;
# The code that a raw answer of a network begins with, such as "51 : Insufficient funds". What begins otherwise is none.
def leading_code: if type != "string" then null else [match("^([0-9]{1,3}|[A-Z][0-9]|[0-9][A-Z]|[A-Z]{1,3})(?![A-Za-z0-9])").captures[0].string][0] end;
