.currency as $currency
| {id: $curency, facts: {a: $other}}
