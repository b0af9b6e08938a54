[{id: "a", facts: {}}]
