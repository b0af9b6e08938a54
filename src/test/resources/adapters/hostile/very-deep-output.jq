{id: "a", facts: (reduce range(20000) as $each ({}; {a: .}))}
