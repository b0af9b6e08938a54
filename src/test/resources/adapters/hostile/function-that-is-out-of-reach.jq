{id: (def inner: .id; inner), facts: {a: inner}}
