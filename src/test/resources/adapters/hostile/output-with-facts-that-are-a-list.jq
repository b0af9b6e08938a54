{id: "a", facts: []}
