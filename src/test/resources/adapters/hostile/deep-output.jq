{id: "a", facts: (reduce range(1000) as $each ({}; {a: .}))}
