{id: .id; facts: {}}
