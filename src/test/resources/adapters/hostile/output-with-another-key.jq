{id: "a", facts: {}, (.email): 1}
