{id: "a", fact: {}}
