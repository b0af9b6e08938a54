{id: (.id as $inner | $inner), facts: {a: $inner}}
