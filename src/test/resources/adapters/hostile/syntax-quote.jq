{id: "no end,
 facts: {}}
