{id: "a", facts: (reduce range(60) as $each ("x"; {a: ., b: .}))}
